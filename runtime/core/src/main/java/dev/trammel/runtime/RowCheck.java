package dev.trammel.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values of a row as far as they are known before PostgreSQL has it, and what is wrong with
 * them; for generated validators. A default that PostgreSQL computes, and a column that an UPDATE
 * leaves alone, are unknown, and what is unknown breaks no rule. Not thread-safe.
 */
public final class RowCheck {

  private final RowBuilder<?> values;
  private final Predicate<Column<?>> known;
  private final List<Violation> violations = new ArrayList<>();

  private RowCheck(RowBuilder<?> values, Predicate<Column<?>> known) {
    this.values = values;
    this.known = known;
  }

  /** A complete row. */
  public static RowCheck ofRow(RowBuilder<?> values) {
    return new RowCheck(values, Column::isWritable);
  }

  /** What an INSERT would store. */
  public static RowCheck ofInsert(RowBuilder<?> values) {
    return new RowCheck(
        values, column -> column.isWritable() && (values.isSet(column) || !column.hasDefault()));
  }

  /** What an UPDATE would change. */
  public static RowCheck ofUpdate(RowBuilder<?> changes) {
    return new RowCheck(changes, column -> column.isWritable() && changes.isSet(column));
  }

  /** Whether the values of all these columns are known. */
  public boolean knows(Column<?>... columns) {
    return Stream.of(columns).allMatch(known);
  }

  /** Null when the column is, or when it is not known. */
  @Nullable
  public <T> T get(Column<T> column) {
    return knows(column) ? values.get(column) : null;
  }

  /** {@code NOT NULL}. */
  public void notNull(Column<?> column) {
    if (knows(column) && get(column) == null) {
      add(Violation.Kind.NOT_NULL, column, "NOT NULL", "must not be empty");
    }
  }

  /** {@code text}: all characters but one. */
  public void text(Column<String> column) {
    String text = get(column);
    if (text != null && text.indexOf('\0') >= 0) {
      add(Violation.Kind.BAD_CHARACTER, column, "text", "must not hold the character U+0000");
    }
  }

  /** {@code varchar(length)} and {@code char(length)}, in code points. */
  public void text(Column<String> column, int length) {
    text(column);
    String text = get(column);
    if (text != null && Texts.length(Texts.fit(text, length)) > length) {
      add(
          Violation.Kind.TOO_LONG,
          column,
          "length " + length,
          "must have at most " + length + " characters, has " + Texts.length(text));
    }
  }

  /** {@code numeric(precision,scale)}: the number must fit once it is rounded. */
  public void numeric(Column<BigDecimal> column, int precision, int scale) {
    BigDecimal value = get(column);
    BigDecimal bound = BigDecimal.ONE.scaleByPowerOfTen(precision - scale);
    if (value != null && Numbers.round(value, scale).abs().compareTo(bound) >= 0) {
      add(
          Violation.Kind.OUT_OF_RANGE,
          column,
          "numeric(" + precision + "," + scale + ")",
          "must lie between -"
              + bound.toPlainString()
              + " and "
              + bound.toPlainString()
              + ", both excluded, once rounded");
    }
  }

  /** {@code json} and {@code jsonb}. */
  public void json(Column<JsonText> column) {
    JsonText value = get(column);
    if (value != null && !value.isWellFormed()) {
      add(Violation.Kind.MALFORMED, column, "json", "must be JSON");
    }
  }

  /** {@code smallint}. */
  public void smallint(Column<Integer> column) {
    Integer value = get(column);
    if (value != null && (value < Short.MIN_VALUE || value > Short.MAX_VALUE)) {
      add(
          Violation.Kind.OUT_OF_RANGE,
          column,
          "smallint",
          "must lie between " + Short.MIN_VALUE + " and " + Short.MAX_VALUE);
    }
  }

  /** A CHECK that is false; the generated code has evaluated it. */
  public void violates(String constraint, String condition, Column<?>... columns) {
    violations.add(
        new Violation(
            Violation.Kind.CHECK,
            Stream.of(columns).<String>map(Column::name).toList(),
            constraint,
            "must satisfy " + condition));
  }

  private void add(Violation.Kind kind, Column<?> column, String rule, String message) {
    violations.add(new Violation(kind, List.of(column.name()), rule, message));
  }

  /** All violations so far. */
  public ValidationReport report() {
    return violations.isEmpty() ? ValidationReport.VALID : new ValidationReport(violations);
  }
}
