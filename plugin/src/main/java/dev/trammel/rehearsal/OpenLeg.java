package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A leg that is under way. */
final class OpenLeg {

  private static final int SHOWN = 20;

  private final String name;
  private final Position position;
  private final long start = System.nanoTime();
  private final List<String> facts = new ArrayList<>();
  private final List<CatalogDifference> differences = new ArrayList<>();
  private final List<RowDifference> rowDifferences = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param file what a difference is blamed on
   */
  OpenLeg(String name, String file) {
    this.name = name;
    this.position = Position.ofFile(file);
  }

  void fact(String text) {
    facts.add(text);
  }

  void refused(Diagnostic diagnostic) {
    facts.add("PostgreSQL refused a statement");
    diagnostics.add(diagnostic);
  }

  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Fails the leg when there are any. */
  void catalogDiffers(List<CatalogDifference> found, String expected) {
    if (found.isEmpty()) {
      return;
    }
    differences.addAll(found);
    facts.add(
        found.size() + (found.size() == 1 ? " difference from " : " differences from ") + expected);
    diagnostics.add(
        Diagnostic.error(
                Code.TR520,
                position,
                "after the leg \"" + name + "\" the catalog is not as " + expected)
            .found(listed(found))
            .expected("each object as on the left of its arrow; the right is what the server has"));
  }

  boolean catalogDiffers() {
    return !differences.isEmpty();
  }

  /** Fails the leg when there are any. */
  void rowsDiffer(List<RowDifference> found) {
    if (found.isEmpty()) {
      return;
    }
    rowDifferences.addAll(found);
    facts.add(found.size() + " cells or rows differ");
    diagnostics.add(
        Diagnostic.error(
                Code.TR521, position, "after the leg \"" + name + "\" rows are not as before")
            .found(listed(found)));
  }

  private static String listed(List<?> found) {
    String text =
        found.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("\n"));
    return found.size() > SHOWN ? text + "\n… and " + (found.size() - SHOWN) + " more" : text;
  }

  Position position() {
    return position;
  }

  Leg close() {
    return new Leg(
        name,
        facts,
        differences,
        rowDifferences,
        diagnostics,
        Duration.ofNanos(System.nanoTime() - start));
  }
}
