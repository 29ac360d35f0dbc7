package dev.trammel.model;

import java.util.Optional;

/**
 * A sequence that is no identity column's own.
 *
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 * @param ownedBy the column with which it is dropped
 */
public record Sequence(
    QualifiedName name,
    DataType type,
    SequenceOptions options,
    Optional<Owner> ownedBy,
    Optional<String> comment,
    Privileges privileges) {

  /** A column that owns a sequence. */
  public record Owner(QualifiedName table, String column) {}

  /** A sequence that counts as PostgreSQL does when nothing is said. */
  public Sequence(QualifiedName name, DataType type, Optional<Owner> ownedBy) {
    this(name, type, SequenceOptions.of(type), ownedBy, Optional.empty(), Privileges.NONE);
  }

  public Sequence withName(QualifiedName other) {
    return new Sequence(other, type, options, ownedBy, comment, privileges);
  }

  public Sequence withOptions(DataType otherType, SequenceOptions other) {
    return new Sequence(name, otherType, other, ownedBy, comment, privileges);
  }

  public Sequence withOwner(Optional<Owner> other) {
    return new Sequence(name, type, options, other, comment, privileges);
  }

  public Sequence withComment(Optional<String> other) {
    return new Sequence(name, type, options, ownedBy, other, privileges);
  }

  public Sequence withPrivileges(Privileges other) {
    return new Sequence(name, type, options, ownedBy, comment, other);
  }
}
