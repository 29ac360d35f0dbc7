package dev.trammel.model.catalog;

import dev.trammel.diagnostic.Located;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Literals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One parameter: a column, what it may hold, what it means, and what it is to the library.
 *
 * @param column the column's name
 * @param type the column's SQL type, as the catalog writes it
 * @param defaultValue a {@link String}, {@link BigDecimal}, {@link Boolean}, or for arrays and JSON
 *     a list or map; empty when the column has no default
 * @param secret whether the column holds credentials, which never enter code or logs
 * @param values the values that the column may hold; none means all
 * @param checkName the name of the CHECK, where it is not PostgreSQL's own
 * @param commentText the column's COMMENT, where it is not the description
 * @param group the heading that docs and forms show it under
 */
public record Parameter(
    Located<String> column,
    Located<String> type,
    Optional<Located<Object>> defaultValue,
    boolean nullable,
    boolean unique,
    boolean secret,
    List<String> values,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<String> pattern,
    Optional<String> checkName,
    Optional<Reference> references,
    String description,
    Optional<String> commentText,
    String group,
    Counterpart counterpart) {

  public Parameter {
    values = List.copyOf(values);
  }

  /**
   * A foreign key.
   *
   * @param onDelete as SQL writes it in lower case, such as {@code set null}; empty for no action
   */
  public record Reference(String table, String column, Optional<String> onDelete) {}

  /** The column's name. */
  public String name() {
    return column.value();
  }

  /** The column's COMMENT. */
  public String comment() {
    return commentText.orElse(description);
  }

  /** The default as SQL writes it; empty when the column has none. */
  public Optional<String> defaultSql() {
    return defaultValue.map(value -> SqlDefault.of(value.value(), type.value()));
  }

  /** The condition of the column's CHECK; empty when it has none. */
  public Optional<String> checkSql() {
    List<String> conditions = new ArrayList<>();
    if (!values.isEmpty()) {
      conditions.add(
          values.stream()
              .map(Literals::quote)
              .collect(Collectors.joining(", ", quotedName() + " IN (", ")")));
    }
    minimum.ifPresent(least -> conditions.add(quotedName() + " >= " + least.toPlainString()));
    maximum.ifPresent(most -> conditions.add(quotedName() + " <= " + most.toPlainString()));
    pattern.ifPresent(regex -> conditions.add(quotedName() + " ~ " + Literals.quote(regex)));
    return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
  }

  private String quotedName() {
    return Identifiers.quote(name());
  }
}
