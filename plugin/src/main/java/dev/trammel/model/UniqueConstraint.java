package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/** {@code UNIQUE [NULLS NOT DISTINCT] (…)}. */
public record UniqueConstraint(
    String name,
    List<String> columns,
    boolean nullsNotDistinct,
    Deferrability deferrability,
    KeyIndex index,
    Optional<String> comment)
    implements Constraint {

  public UniqueConstraint {
    columns = List.copyOf(columns);
  }

  public UniqueConstraint(
      String name, List<String> columns, boolean nullsNotDistinct, Deferrability deferrability) {
    this(name, columns, nullsNotDistinct, deferrability, KeyIndex.PLAIN, Optional.empty());
  }

  public UniqueConstraint(String name, List<String> columns) {
    this(name, columns, false, Deferrability.NOT_DEFERRABLE);
  }

  @Override
  public UniqueConstraint withName(String other) {
    return new UniqueConstraint(other, columns, nullsNotDistinct, deferrability, index, comment);
  }

  public UniqueConstraint withColumns(List<String> other) {
    return new UniqueConstraint(name, other, nullsNotDistinct, deferrability, index, comment);
  }

  public UniqueConstraint withNullsNotDistinct(boolean other) {
    return new UniqueConstraint(name, columns, other, deferrability, index, comment);
  }

  public UniqueConstraint withDeferrability(Deferrability other) {
    return new UniqueConstraint(name, columns, nullsNotDistinct, other, index, comment);
  }

  public UniqueConstraint withIndex(KeyIndex other) {
    return new UniqueConstraint(name, columns, nullsNotDistinct, deferrability, other, comment);
  }

  @Override
  public UniqueConstraint withComment(Optional<String> other) {
    return new UniqueConstraint(name, columns, nullsNotDistinct, deferrability, index, other);
  }
}
