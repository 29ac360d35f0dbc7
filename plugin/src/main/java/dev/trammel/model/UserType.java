package dev.trammel.model;

import java.util.Optional;

/** A type that users make, beside enum types. */
public sealed interface UserType permits DomainType, CompositeType, RangeType {

  QualifiedName name();

  Optional<String> comment();

  Privileges privileges();

  UserType withName(QualifiedName other);

  UserType withComment(Optional<String> other);

  UserType withPrivileges(Privileges other);
}
