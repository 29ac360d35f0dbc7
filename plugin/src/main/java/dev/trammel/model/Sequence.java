package dev.trammel.model;

import java.util.Optional;

/**
 * A sequence that is no identity column's own.
 *
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 * @param ownedBy the column with which it is dropped
 */
public record Sequence(QualifiedName name, DataType type, Optional<Owner> ownedBy) {

  /** A column that owns a sequence. */
  public record Owner(QualifiedName table, String column) {}
}
