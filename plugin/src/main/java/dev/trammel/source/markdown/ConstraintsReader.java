package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.ConstraintEntry;
import dev.trammel.model.doc.ConstraintEntry.Kind;
import dev.trammel.model.doc.DocText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code ## Constraints}: primary key, foreign keys, unique and check constraints. */
final class ConstraintsReader {

  private static final Pattern NEXT_ENTRY = Pattern.compile("- `[^\\n]*?`: ");

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  ConstraintsReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  List<ConstraintEntry> read() throws DocSyntaxError {
    scanner.expect(Section.CONSTRAINTS.opening(), "heading of the constraints has another form");
    List<ConstraintEntry> entries = new ArrayList<>();
    boolean any = false;
    for (Kind kind : Kind.values()) {
      if (scanner.accept("### " + kind.heading() + "\n")) {
        any = true;
        readKind(kind, entries);
      }
    }
    if (!any || scanner.looksAt("### ")) {
      throw scanner.error(
          scanner.offset(),
          "subsection of the constraints is unknown or out of order",
          "Primary Key, Foreign Keys, Unique Constraints, Check Constraints, in this order");
    }
    return entries;
  }

  private void readKind(Kind kind, List<ConstraintEntry> entries) throws DocSyntaxError {
    int start = scanner.offset();
    while (!scanner.isBlockEnd(scanner.offset())) {
      try {
        entries.add(entry(kind));
      } catch (DocSyntaxError e) {
        diagnostics.add(e.diagnostic());
        scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
      }
    }
    if (scanner.offset() == start) {
      throw scanner.error(start, kind.heading() + " lists nothing", "- `name`: …");
    }
    scanner.accept("\n");
  }

  private ConstraintEntry entry(Kind kind) throws DocSyntaxError {
    scanner.expect("- `", "constraint has another form");
    Located<String> name = scanner.untilOnLine("`: ", "name of the constraint");
    int start = scanner.offset();
    int complete = SqlElement.end(scanner, "\n");
    // What is not complete is taken up to the next entry, to be refused as a whole.
    int end = complete < 0 ? scanner.elementEnd("\n", NEXT_ENTRY) : complete;
    if (end < 0) {
      throw scanner.error(start, "constraint " + name.value() + " is not ended", "an empty line");
    }
    Located<String> definition = scanner.take(end, 1, DocText.Place.LINES);
    ConstraintEntry entry = new ConstraintEntry(kind, name, definition);
    ConstraintDefinition.check(entry, scanner.isTrammel())
        .ifPresent(
            problem ->
                diagnostics.add(
                    scanner
                        .error(start, problem(entry, problem), problem.expected())
                        .diagnostic()));
    return entry;
  }

  private static String problem(ConstraintEntry entry, TokenCursor.Malformed malformed) {
    return "constraint " + entry.name().value() + ": " + malformed.getMessage();
  }
}
