package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE TYPE … AS ENUM}.
 *
 * @param labels in sort order
 */
public record EnumType(
    QualifiedName name, List<String> labels, Optional<String> comment, Privileges privileges) {

  public EnumType {
    labels = List.copyOf(labels);
  }

  public EnumType(QualifiedName name, List<String> labels, Optional<String> comment) {
    this(name, labels, comment, Privileges.USAGE);
  }

  public EnumType withName(QualifiedName other) {
    return new EnumType(other, labels, comment, privileges);
  }

  public EnumType withLabels(List<String> other) {
    return new EnumType(name, other, comment, privileges);
  }

  public EnumType withComment(Optional<String> other) {
    return new EnumType(name, labels, other, privileges);
  }

  public EnumType withPrivileges(Privileges other) {
    return new EnumType(name, labels, comment, other);
  }
}
