package dev.trammel.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects a stage's findings; they come out sorted by place, each once. Not thread-safe. */
public final class Diagnostics {

  private final TreeSet<Diagnostic> found = new TreeSet<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Sorted by place. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /**
   * Ends the stage.
   *
   * @throws DiagnosticsException when an error was added
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new DiagnosticsException(all());
    }
  }
}
