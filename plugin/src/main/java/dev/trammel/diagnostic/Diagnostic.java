package dev.trammel.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One finding. Printed by {@link DiagnosticFormatter} as
 *
 * <pre>{@code
 * schema-docs/orders.md:42:44: error TR204: foreign key "orders_customer_id_fkey" references an unknown table
 *   found:    custmer
 *   expected: a declared table; nearest is customer
 *   fix:      write customer(id), or add schema-docs/custmer.md
 * }</pre>
 *
 * @param position where; 1-based
 * @param length how many characters the caret line underlines; at least 1
 * @param message lower case, no final period
 * @param found the user's own text, as it stands
 * @param expected what would be right
 * @param fix an imperative
 * @param notes other places that belong to it
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Position position,
    int length,
    String message,
    Optional<String> found,
    Optional<String> expected,
    Optional<String> fix,
    List<Located<String>> notes)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::position)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    notes = List.copyOf(notes);
  }

  /** An error without details; add them with the {@code with…} methods. */
  public static Diagnostic error(Code code, Position position, String message) {
    return of(code, Severity.ERROR, position, message);
  }

  /** A warning without details; add them with the {@code with…} methods. */
  public static Diagnostic warning(Code code, Position position, String message) {
    return of(code, Severity.WARNING, position, message);
  }

  /** Something to know that asks for nothing; add details with the {@code with…} methods. */
  public static Diagnostic info(Code code, Position position, String message) {
    return of(code, Severity.INFO, position, message);
  }

  private static Diagnostic of(Code code, Severity severity, Position position, String message) {
    return new Diagnostic(
        code,
        severity,
        position,
        1,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public Diagnostic underlining(int characters) {
    return new Diagnostic(
        code, severity, position, Math.max(1, characters), message, found, expected, fix, notes);
  }

  public Diagnostic found(String text) {
    return new Diagnostic(
        code,
        severity,
        position,
        length,
        message,
        Optional.of(Secrets.hidden(text)),
        expected,
        fix,
        notes);
  }

  public Diagnostic expected(String text) {
    return new Diagnostic(
        code, severity, position, length, message, found, Optional.of(text), fix, notes);
  }

  public Diagnostic fix(String text) {
    return new Diagnostic(
        code, severity, position, length, message, found, expected, Optional.of(text), notes);
  }

  public Diagnostic note(Position other, String text) {
    List<Located<String>> more = new ArrayList<>(notes);
    more.add(new Located<>(text, other));
    return new Diagnostic(code, severity, position, length, message, found, expected, fix, more);
  }

  /** The same finding, weighing as much as an error. */
  public Diagnostic asWarning() {
    return new Diagnostic(
        code, Severity.WARNING, position, length, message, found, expected, fix, notes);
  }

  /** The same finding as an error. */
  public Diagnostic asError() {
    return new Diagnostic(
        code, Severity.ERROR, position, length, message, found, expected, fix, notes);
  }

  /** The same finding with another weight. */
  public Diagnostic weighing(Severity other) {
    return new Diagnostic(code, other, position, length, message, found, expected, fix, notes);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
