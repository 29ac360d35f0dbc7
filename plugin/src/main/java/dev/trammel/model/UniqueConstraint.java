package dev.trammel.model;

import java.util.List;

/** {@code UNIQUE [NULLS NOT DISTINCT] (…)}. */
public record UniqueConstraint(
    String name, List<String> columns, boolean nullsNotDistinct, Deferrability deferrability)
    implements Constraint {

  public UniqueConstraint {
    columns = List.copyOf(columns);
  }

  public UniqueConstraint(String name, List<String> columns) {
    this(name, columns, false, Deferrability.NOT_DEFERRABLE);
  }

  @Override
  public UniqueConstraint withName(String other) {
    return new UniqueConstraint(other, columns, nullsNotDistinct, deferrability);
  }
}
