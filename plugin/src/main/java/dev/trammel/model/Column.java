package dev.trammel.model;

import java.util.Optional;

/**
 * A table's column.
 *
 * @param notNull of a column that is not nullable
 */
public record Column(
    String name,
    DataType type,
    boolean nullable,
    Optional<Expression> defaultValue,
    Optional<Generation> generation,
    Optional<String> collation,
    ColumnStorage storage,
    Privileges privileges,
    NotNull notNull,
    Optional<String> comment) {

  public Column {
    notNull = nullable ? NotNull.DEFAULT : notNull;
  }

  /** A column that is stored as its type says and that only the table's privileges open. */
  public Column(
      String name,
      DataType type,
      boolean nullable,
      Optional<Expression> defaultValue,
      Optional<Generation> generation,
      Optional<String> collation,
      Optional<String> comment) {
    this(
        name,
        type,
        nullable,
        defaultValue,
        generation,
        collation,
        ColumnStorage.DEFAULT,
        Privileges.NONE,
        NotNull.DEFAULT,
        comment);
  }

  /** A column with nothing but name and type. */
  public static Column of(String name, DataType type) {
    return new Column(
        name, type, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Column withName(String other) {
    return new Column(
        other,
        type,
        nullable,
        defaultValue,
        generation,
        collation,
        storage,
        privileges,
        notNull,
        comment);
  }

  public Column withType(DataType other) {
    return new Column(
        name,
        other,
        nullable,
        defaultValue,
        generation,
        collation,
        storage,
        privileges,
        notNull,
        comment);
  }

  public Column withNullable(boolean other) {
    return new Column(
        name,
        type,
        other,
        defaultValue,
        generation,
        collation,
        storage,
        privileges,
        notNull,
        comment);
  }

  public Column withDefault(Optional<Expression> other) {
    return new Column(
        name, type, nullable, other, generation, collation, storage, privileges, notNull, comment);
  }

  public Column withGeneration(Optional<Generation> other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        other,
        collation,
        storage,
        privileges,
        notNull,
        comment);
  }

  public Column withCollation(Optional<String> other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        generation,
        other,
        storage,
        privileges,
        notNull,
        comment);
  }

  public Column withStorage(ColumnStorage other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        generation,
        collation,
        other,
        privileges,
        notNull,
        comment);
  }

  public Column withPrivileges(Privileges other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        generation,
        collation,
        storage,
        other,
        notNull,
        comment);
  }

  public Column withNotNull(NotNull other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        generation,
        collation,
        storage,
        privileges,
        other,
        comment);
  }

  public Column withComment(Optional<String> other) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        generation,
        collation,
        storage,
        privileges,
        notNull,
        other);
  }
}
