package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/** A table's constraint; it always has the name under which PostgreSQL keeps it. */
public sealed interface Constraint
    permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint {

  String name();

  Constraint withName(String other);

  /** The constrained columns as far as they are listed; empty for a check. */
  List<String> columns();

  Optional<String> comment();

  Constraint withComment(Optional<String> other);
}
