package dev.trammel.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE DOMAIN}.
 *
 * @param collation empty for the base type's own
 * @param checks sorted by name
 */
public record DomainType(
    QualifiedName name,
    DataType baseType,
    Optional<String> collation,
    Optional<Expression> defaultValue,
    boolean nullable,
    List<CheckConstraint> checks,
    Optional<String> comment,
    Privileges privileges)
    implements UserType {

  public DomainType {
    checks = checks.stream().sorted(Comparator.comparing(CheckConstraint::name)).toList();
  }

  /** A domain that allows what its base type allows. */
  public static DomainType of(QualifiedName name, DataType baseType) {
    return new DomainType(
        name,
        baseType,
        Optional.empty(),
        Optional.empty(),
        true,
        List.of(),
        Optional.empty(),
        Privileges.USAGE);
  }

  public Optional<CheckConstraint> check(String check) {
    return checks.stream().filter(each -> each.name().equals(check)).findFirst();
  }

  @Override
  public DomainType withName(QualifiedName other) {
    return new DomainType(
        other, baseType, collation, defaultValue, nullable, checks, comment, privileges);
  }

  public DomainType withBaseType(DataType other) {
    return new DomainType(
        name, other, collation, defaultValue, nullable, checks, comment, privileges);
  }

  public DomainType withCollation(Optional<String> other) {
    return new DomainType(
        name, baseType, other, defaultValue, nullable, checks, comment, privileges);
  }

  public DomainType withDefault(Optional<Expression> other) {
    return new DomainType(name, baseType, collation, other, nullable, checks, comment, privileges);
  }

  public DomainType withNullable(boolean other) {
    return new DomainType(
        name, baseType, collation, defaultValue, other, checks, comment, privileges);
  }

  public DomainType withChecks(List<CheckConstraint> other) {
    return new DomainType(
        name, baseType, collation, defaultValue, nullable, other, comment, privileges);
  }

  @Override
  public DomainType withComment(Optional<String> other) {
    return new DomainType(
        name, baseType, collation, defaultValue, nullable, checks, other, privileges);
  }

  @Override
  public DomainType withPrivileges(Privileges other) {
    return new DomainType(
        name, baseType, collation, defaultValue, nullable, checks, comment, other);
  }
}
