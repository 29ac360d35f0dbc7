package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE TYPE … AS (…)}.
 *
 * @param attributes in position order
 */
public record CompositeType(
    QualifiedName name, List<Attribute> attributes, Optional<String> comment, Privileges privileges)
    implements UserType {

  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  /**
   * A part of a composite type.
   *
   * @param collation empty for the type's own
   */
  public record Attribute(
      String name, DataType type, Optional<String> collation, Optional<String> comment) {

    public Attribute withName(String other) {
      return new Attribute(other, type, collation, comment);
    }

    public Attribute withType(DataType other) {
      return new Attribute(name, other, collation, comment);
    }

    public Attribute withCollation(Optional<String> other) {
      return new Attribute(name, type, other, comment);
    }

    public Attribute withComment(Optional<String> other) {
      return new Attribute(name, type, collation, other);
    }
  }

  public static CompositeType of(QualifiedName name, List<Attribute> attributes) {
    return new CompositeType(name, attributes, Optional.empty(), Privileges.USAGE);
  }

  public Optional<Attribute> attribute(String attribute) {
    return attributes.stream().filter(each -> each.name().equals(attribute)).findFirst();
  }

  @Override
  public CompositeType withName(QualifiedName other) {
    return new CompositeType(other, attributes, comment, privileges);
  }

  public CompositeType withAttributes(List<Attribute> other) {
    return new CompositeType(name, other, comment, privileges);
  }

  @Override
  public CompositeType withComment(Optional<String> other) {
    return new CompositeType(name, attributes, other, privileges);
  }

  @Override
  public CompositeType withPrivileges(Privileges other) {
    return new CompositeType(name, attributes, comment, other);
  }
}
