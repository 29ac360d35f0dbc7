package dev.trammel.model;

import java.util.List;

/** {@code PRIMARY KEY (…)}. */
public record PrimaryKey(String name, List<String> columns, Deferrability deferrability)
    implements Constraint {

  public PrimaryKey {
    columns = List.copyOf(columns);
  }

  public PrimaryKey(String name, List<String> columns) {
    this(name, columns, Deferrability.NOT_DEFERRABLE);
  }

  @Override
  public PrimaryKey withName(String other) {
    return new PrimaryKey(other, columns, deferrability);
  }
}
