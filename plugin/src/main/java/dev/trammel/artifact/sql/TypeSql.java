package dev.trammel.artifact.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.UserType;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.DropType;
import dev.trammel.model.change.RenameAttribute;
import dev.trammel.model.change.RenameDomainCheck;
import dev.trammel.model.change.RenameEnumLabel;
import dev.trammel.model.change.TypeChange;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints what happens to domains, composite types, range types and enum labels. */
final class TypeSql implements TypeChange.Visitor<List<String>> {

  private final Database before;

  TypeSql(Database before) {
    this.before = before;
  }

  @Override
  public List<String> visit(CreateType change) {
    List<String> statements = new ArrayList<>();
    statements.add(create(change.type()) + ";");
    if (change.type() instanceof DomainType domain) {
      // CREATE DOMAIN has no NOT VALID.
      List<String> actions =
          domain.checks().stream()
              .filter(each -> !each.validated())
              .map(each -> "ADD " + ConstraintSql.of(each))
              .toList();
      statements.addAll(statements("ALTER DOMAIN ", domain.name(), actions));
    }
    return statements;
  }

  private static String create(UserType type) {
    if (type instanceof DomainType domain) {
      return domain(domain);
    } else if (type instanceof CompositeType composite) {
      return "CREATE TYPE "
          + Names.of(type.name())
          + " AS ("
          + composite.attributes().stream()
              .map(each -> "\n  " + attribute(each))
              .collect(Collectors.joining(","))
          + "\n)";
    }
    return range((RangeType) type);
  }

  private static String domain(DomainType domain) {
    StringBuilder sql = new StringBuilder("CREATE DOMAIN " + Names.of(domain.name()) + " AS ");
    sql.append(Names.of(domain.baseType())).append(collate(domain.collation()));
    domain
        .defaultValue()
        .ifPresent(each -> sql.append(" DEFAULT ").append(ExpressionSql.term(each)));
    sql.append(domain.nullable() ? "" : " NOT NULL");
    domain.checks().stream()
        .filter(CheckConstraint::validated)
        .forEach(each -> sql.append("\n  ").append(ConstraintSql.of(each)));
    return sql.toString();
  }

  private static String attribute(CompositeType.Attribute attribute) {
    return Names.of(attribute.name())
        + " "
        + Names.of(attribute.type())
        + collate(attribute.collation());
  }

  private static String collate(Optional<String> collation) {
    return collation.map(each -> " COLLATE " + Names.ofDotted(each)).orElse("");
  }

  private static String range(RangeType range) {
    List<String> options = new ArrayList<>();
    options.add("SUBTYPE = " + Names.of(range.subtype()));
    range.operatorClass().ifPresent(it -> options.add("SUBTYPE_OPCLASS = " + Names.ofDotted(it)));
    range.collation().ifPresent(it -> options.add("COLLATION = " + Names.ofDotted(it)));
    range.canonical().ifPresent(it -> options.add("CANONICAL = " + Names.of(it)));
    range.subtypeDifference().ifPresent(it -> options.add("SUBTYPE_DIFF = " + Names.of(it)));
    if (!range.multirange().equals(RangeType.multirangeOf(range.name()))) {
      options.add("MULTIRANGE_TYPE_NAME = " + Names.of(range.multirange()));
    }
    return "CREATE TYPE "
        + Names.of(range.name())
        + " AS RANGE ("
        + options.stream().map(each -> "\n  " + each).collect(Collectors.joining(","))
        + "\n)";
  }

  @Override
  public List<String> visit(DropType change) {
    boolean domain = before.types().get(change.type()) instanceof DomainType;
    return List.of("DROP " + (domain ? "DOMAIN " : "TYPE ") + Names.of(change.type()) + ";");
  }

  @Override
  public List<String> visit(AlterType change) {
    UserType former = before.types().get(change.to().name());
    if (former instanceof DomainType was && change.to() instanceof DomainType is) {
      return alter(was, is);
    } else if (former instanceof CompositeType was && change.to() instanceof CompositeType is) {
      return alter(was, is);
    }
    return List.of();
  }

  private static List<String> alter(DomainType from, DomainType to) {
    List<String> actions = new ArrayList<>();
    for (CheckConstraint each : from.checks()) {
      Optional<CheckConstraint> later = to.check(each.name());
      if (later.isEmpty() || !isValidation(each, later.get())) {
        actions.add("DROP CONSTRAINT " + Names.of(each.name()));
      }
    }
    if (!from.defaultValue().equals(to.defaultValue())) {
      actions.add(
          to.defaultValue()
              .map(each -> "SET DEFAULT " + ExpressionSql.term(each))
              .orElse("DROP DEFAULT"));
    }
    if (from.nullable() != to.nullable()) {
      actions.add(to.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
    }
    for (CheckConstraint each : to.checks()) {
      Optional<CheckConstraint> former = from.check(each.name());
      if (former.isEmpty() || !isValidation(former.get(), each)) {
        actions.add("ADD " + ConstraintSql.of(each));
      } else if (!former.get().validated() && each.validated()) {
        actions.add("VALIDATE CONSTRAINT " + Names.of(each.name()));
      }
    }
    return statements("ALTER DOMAIN ", to.name(), actions);
  }

  /** The same check, which may have become valid. */
  private static boolean isValidation(CheckConstraint from, CheckConstraint to) {
    return from.expression().equals(to.expression()) && (to.validated() || !from.validated());
  }

  private static List<String> alter(CompositeType from, CompositeType to) {
    List<String> actions = new ArrayList<>();
    for (CompositeType.Attribute each : from.attributes()) {
      Optional<CompositeType.Attribute> later = to.attribute(each.name());
      if (later.isEmpty()) {
        actions.add("DROP ATTRIBUTE " + Names.of(each.name()));
      } else if (!later.get().withComment(each.comment()).equals(each)) {
        actions.add(
            "ALTER ATTRIBUTE "
                + Names.of(each.name())
                + " TYPE "
                + Names.of(later.get().type())
                + collate(later.get().collation()));
      }
    }
    to.attributes().stream()
        .filter(each -> from.attribute(each.name()).isEmpty())
        .forEach(each -> actions.add("ADD ATTRIBUTE " + attribute(each)));
    return statements("ALTER TYPE ", to.name(), actions);
  }

  private static List<String> statements(String verb, QualifiedName type, List<String> actions) {
    return actions.stream().map(each -> verb + Names.of(type) + " " + each + ";").toList();
  }

  @Override
  public List<String> visit(RenameAttribute change) {
    return List.of(
        "ALTER TYPE "
            + Names.of(change.type())
            + " RENAME ATTRIBUTE "
            + Names.of(change.attribute())
            + " TO "
            + Names.of(change.to())
            + ";");
  }

  @Override
  public List<String> visit(RenameDomainCheck change) {
    return List.of(
        "ALTER DOMAIN "
            + Names.of(change.domain())
            + " RENAME CONSTRAINT "
            + Names.of(change.check())
            + " TO "
            + Names.of(change.to())
            + ";");
  }

  @Override
  public List<String> visit(RenameEnumLabel change) {
    return List.of(
        "ALTER TYPE "
            + Names.of(change.type())
            + " RENAME VALUE "
            + Literals.quote(change.label())
            + " TO "
            + Literals.quote(change.to())
            + ";");
  }
}
