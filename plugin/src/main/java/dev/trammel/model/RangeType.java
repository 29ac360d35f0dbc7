package dev.trammel.model;

import dev.trammel.syntax.Identifiers;
import java.util.Optional;

/**
 * {@code CREATE TYPE … AS RANGE (…)}.
 *
 * @param operatorClass empty for the subtype's default
 * @param collation empty for the subtype's own
 * @param multirange the type that PostgreSQL makes along with it
 */
public record RangeType(
    QualifiedName name,
    DataType subtype,
    Optional<String> operatorClass,
    Optional<String> collation,
    Optional<QualifiedName> canonical,
    Optional<QualifiedName> subtypeDifference,
    QualifiedName multirange,
    Optional<String> comment,
    Privileges privileges)
    implements UserType {

  /** A range with what PostgreSQL takes when nothing but the subtype is said. */
  public static RangeType of(QualifiedName name, DataType subtype) {
    return new RangeType(
        name,
        subtype,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        multirangeOf(name),
        Optional.empty(),
        Privileges.USAGE);
  }

  /** The name that PostgreSQL chooses for the multirange type. */
  public static QualifiedName multirangeOf(QualifiedName range) {
    String name = range.name();
    int at = name.indexOf("range");
    return range.withName(
        Identifiers.truncate(
            at < 0
                ? Identifiers.truncate(name, Identifiers.MAX_BYTES - 11) + "_multirange"
                : name.substring(0, at) + "multi" + name.substring(at)));
  }

  @Override
  public RangeType withName(QualifiedName other) {
    return new RangeType(
        other,
        subtype,
        operatorClass,
        collation,
        canonical,
        subtypeDifference,
        multirange,
        comment,
        privileges);
  }

  public RangeType withSubtype(DataType other) {
    return new RangeType(
        name,
        other,
        operatorClass,
        collation,
        canonical,
        subtypeDifference,
        multirange,
        comment,
        privileges);
  }

  public RangeType withMultirange(QualifiedName other) {
    return new RangeType(
        name,
        subtype,
        operatorClass,
        collation,
        canonical,
        subtypeDifference,
        other,
        comment,
        privileges);
  }

  @Override
  public RangeType withComment(Optional<String> other) {
    return new RangeType(
        name,
        subtype,
        operatorClass,
        collation,
        canonical,
        subtypeDifference,
        multirange,
        other,
        privileges);
  }

  @Override
  public RangeType withPrivileges(Privileges other) {
    return new RangeType(
        name,
        subtype,
        operatorClass,
        collation,
        canonical,
        subtypeDifference,
        multirange,
        comment,
        other);
  }
}
