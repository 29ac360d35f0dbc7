package dev.trammel.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prints diagnostics as a person and an IDE read them; see {@link Diagnostic} for the shape. */
public final class DiagnosticFormatter {

  private final Function<String, Optional<SourceText>> sources;

  /**
   * @param sources the text of a file by its path, for the caret line; empty when it cannot be had
   */
  public DiagnosticFormatter(Function<String, Optional<SourceText>> sources) {
    this.sources = sources;
  }

  /** The first error's first line, or the first finding's when there is no error. */
  static String headline(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .or(() -> diagnostics.stream().findFirst())
        .map(DiagnosticFormatter::firstLine)
        .orElse("none");
  }

  /** {@code file:line:col: severity code: message}. */
  public static String firstLine(Diagnostic diagnostic) {
    return diagnostic.position()
        + ": "
        + diagnostic.severity()
        + " "
        + diagnostic.code()
        + ": "
        + diagnostic.message();
  }

  /** All lines of one diagnostic, each ended by LF. */
  public String format(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(firstLine(diagnostic)).append('\n');
    diagnostic.found().ifPresent(text -> detail(out, "found:    ", text));
    diagnostic.expected().ifPresent(text -> detail(out, "expected: ", text));
    detail(out, "fix:      ", diagnostic.fix().orElseGet(diagnostic.code()::advice));
    caret(diagnostic).ifPresent(out::append);
    for (Located<String> note : diagnostic.notes()) {
      out.append("  note: ").append(note.position()).append(": ").append(note.value()).append('\n');
    }
    return out.toString();
  }

  private static void detail(StringBuilder out, String label, String text) {
    out.append("  ")
        .append(label)
        .append(text.strip().replace("\n", "\n            "))
        .append('\n');
  }

  private Optional<String> caret(Diagnostic diagnostic) {
    Position position = diagnostic.position();
    if (position.line() == 0 || position.column() == 0) {
      return Optional.empty();
    }
    return sources
        .apply(position.file())
        .filter(source -> position.line() <= source.lineCount())
        .map(source -> caret(Secrets.hidden(source.line(position.line())), diagnostic));
  }

  private static String caret(String line, Diagnostic diagnostic) {
    Position position = diagnostic.position();
    String gutter = "  " + position.line() + " | ";
    int before = Math.min(position.column() - 1, line.length());
    int length = Math.max(1, Math.min(diagnostic.length(), line.length() - before));
    String indent = line.substring(0, before).replaceAll("[^\t]", " ");
    return gutter + line + "\n" + " ".repeat(gutter.length()) + indent + "^".repeat(length) + "\n";
  }
}
