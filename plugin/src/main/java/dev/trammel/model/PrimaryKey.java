package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/** {@code PRIMARY KEY (…)}. */
public record PrimaryKey(
    String name,
    List<String> columns,
    Deferrability deferrability,
    KeyIndex index,
    Optional<String> comment)
    implements Constraint {

  public PrimaryKey {
    columns = List.copyOf(columns);
  }

  public PrimaryKey(String name, List<String> columns, Deferrability deferrability) {
    this(name, columns, deferrability, KeyIndex.PLAIN, Optional.empty());
  }

  public PrimaryKey(String name, List<String> columns) {
    this(name, columns, Deferrability.NOT_DEFERRABLE);
  }

  @Override
  public PrimaryKey withName(String other) {
    return new PrimaryKey(other, columns, deferrability, index, comment);
  }

  public PrimaryKey withColumns(List<String> other) {
    return new PrimaryKey(name, other, deferrability, index, comment);
  }

  public PrimaryKey withDeferrability(Deferrability other) {
    return new PrimaryKey(name, columns, other, index, comment);
  }

  public PrimaryKey withIndex(KeyIndex other) {
    return new PrimaryKey(name, columns, deferrability, other, comment);
  }

  @Override
  public PrimaryKey withComment(Optional<String> other) {
    return new PrimaryKey(name, columns, deferrability, index, other);
  }
}
