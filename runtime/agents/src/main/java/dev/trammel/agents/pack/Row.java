package dev.trammel.agents.pack;

import dev.trammel.agents.pack.LibraryPack.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row whose values have the types of their columns: {@link Boolean}, {@link Long}, {@link
 * java.math.BigDecimal}, {@link String}, {@link java.time.Instant}, a list of strings, a JSON tree.
 *
 * @param identity what other rows refer to
 * @param key what people call it: its name, else its identity
 */
public record Row(Target target, String identity, String key, Map<String, Object> values) {

  public Row {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value; null for NULL and for a column that the row does not have. */
  public Object value(String column) {
    return values.get(column);
  }

  /** The text of a column; empty for NULL. */
  public Optional<String> text(String column) {
    return Optional.ofNullable((String) values.get(column));
  }

  /** Whether a boolean column is true; NULL is not. */
  public boolean isTrue(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  /** The texts of an array column; none for NULL. */
  public List<String> texts(String column) {
    return values.get(column) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** An error at one of the columns. */
  public RowError error(String column, String message) {
    return RowError.of(target.table(), key, column, message);
  }
}
