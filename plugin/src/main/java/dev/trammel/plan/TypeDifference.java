package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.UserType;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropType;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.expression.BaseTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the changes of enum types, domains, composite types and range types. */
final class TypeDifference {

  private final Database from;
  private final Database to;
  private final ExpressionEquality equality;
  private final Predicate<String> madeAgain;
  private final Drops drops;
  private final PhasedChanges changes;
  private final List<Difference.Unreachable> unreachable = new ArrayList<>();

  /**
   * Compares types.
   *
   * @param madeAgain whether a function of that name is dropped and made again
   */
  TypeDifference(
      Database from,
      Database to,
      ExpressionEquality equality,
      Predicate<String> madeAgain,
      Drops drops,
      PhasedChanges changes) {
    this.madeAgain = madeAgain;
    this.from = from;
    this.to = to;
    this.equality = equality;
    this.drops = drops;
    this.changes = changes;
  }

  /** What no change can do. */
  List<Difference.Unreachable> find() {
    enumTypes();
    for (UserType each : TypeOrder.of(to.types())) {
      UserType former = from.types().get(each.name());
      if (former == null) {
        create(each);
      } else {
        change(former, each);
      }
    }
    SortedMap<QualifiedName, UserType> gone = new TreeMap<>(from.types());
    to.types().keySet().forEach(each -> gone.remove(each));
    List<UserType> order = new ArrayList<>(TypeOrder.of(gone));
    Collections.reverse(order);
    order.forEach(this::drop);
    from.enumTypes().keySet().stream()
        .filter(each -> !to.enumTypes().containsKey(each))
        .forEach(each -> drop(new DropEnumType(each)));
    return unreachable;
  }

  private void drop(Change drop) {
    if (drops.permits(drop)) {
      changes.add(Phase.DROP_TYPES, drop);
    }
  }

  /** A domain lets go of the functions that go before it. */
  private void drop(UserType type) {
    DropType drop = new DropType(type.name());
    if (!drops.permits(drop)) {
      return;
    }
    if (type instanceof DomainType domain) {
      DomainType free = withoutCalls(domain, from, each -> true);
      if (!free.equals(domain)) {
        changes.add(Phase.DROP_CHECKS, new AlterType(free));
      }
    }
    changes.add(Phase.DROP_TYPES, drop);
  }

  private void comment(ObjectReference subject, Optional<String> former, Optional<String> later) {
    if (!former.equals(later)) {
      changes.add(Phase.COMMENTS, new SetComment(subject, later));
    }
  }

  private void enumTypes() {
    for (EnumType later : to.enumTypes().values()) {
      EnumType former = from.enumTypes().get(later.name());
      if (former == null) {
        changes.create(new CreateEnumType(later));
        continue;
      }
      for (Change each : EnumLabels.between(former, later)) {
        changes.add(
            each instanceof AddEnumLabel ? Phase.ENUM_LABELS : Phase.ENUM_REPLACEMENTS, each);
      }
      comment(
          new ObjectReference.EnumTypeReference(later.name()), former.comment(), later.comment());
    }
  }

  /** What calls functions that are made after types is added to the domain later. */
  private void create(UserType type) {
    if (type instanceof DomainType domain) {
      DomainType first = withoutCalls(domain, to, each -> true);
      changes.create(new CreateType(first));
      if (!first.equals(domain)) {
        changes.create(new AlterType(domain));
        domain.checks().stream()
            .filter(each -> first.check(each.name()).isEmpty())
            .forEach(
                each ->
                    comment(
                        new ObjectReference.DomainCheckReference(domain.name(), each.name()),
                        Optional.empty(),
                        each.comment()));
      }
      return;
    }
    changes.create(new CreateType(type));
  }

  private static DomainType withoutCalls(
      DomainType domain, Database database, Predicate<String> of) {
    Predicate<Expression> calls =
        each ->
            database.functions().keySet().stream()
                .map(function -> function.name().name())
                .filter(of)
                .anyMatch(function -> ColumnUse.calls(each, function));
    return domain
        .withDefault(domain.defaultValue().filter(calls.negate()))
        .withChecks(
            domain.checks().stream().filter(each -> !calls.test(each.expression())).toList());
  }

  private void change(UserType former, UserType later) {
    if (former instanceof DomainType was && later instanceof DomainType is) {
      domain(was, is);
    } else if (former instanceof CompositeType was && later instanceof CompositeType is) {
      composite(was, is);
    } else if (!later
        .withComment(former.comment())
        .withPrivileges(former.privileges())
        .equals(former)) {
      remake(former, later);
    }
    comment(new ObjectReference.TypeReference(later.name()), former.comment(), later.comment());
  }

  private void domain(DomainType former, DomainType later) {
    if (!former.baseType().equals(later.baseType())
        || !former.collation().equals(later.collation())) {
      remake(former, later);
      return;
    }
    Sameness sameness = new Sameness(equality, BaseTypes.of(later, to));
    List<CheckConstraint> checks = new ArrayList<>();
    for (CheckConstraint each : later.checks()) {
      Optional<CheckConstraint> same =
          former.check(each.name()).filter(check -> sameness.same(check, each));
      checks.add(same.orElse(each.withComment(Optional.empty())));
      comment(
          new ObjectReference.DomainCheckReference(later.name(), each.name()),
          former
              .check(each.name())
              .filter(check -> same.isPresent())
              .flatMap(CheckConstraint::comment),
          each.comment());
    }
    boolean sameDefault =
        former.defaultValue().isPresent() == later.defaultValue().isPresent()
            && (later.defaultValue().isEmpty()
                || equality.equalDefaults(
                    former.defaultValue().get(),
                    later.defaultValue().get(),
                    BaseTypes.of(later, to).columns().get(0).type()));
    DomainType target =
        former
            .withChecks(checks)
            .withNullable(later.nullable())
            .withDefault(sameDefault ? former.defaultValue() : later.defaultValue());
    DomainType free = withoutCalls(former, from, madeAgain);
    if (!free.equals(former)) {
      changes.add(Phase.DROP_CHECKS, new AlterType(free));
    }
    if (!target.equals(free)) {
      changes.add(Phase.TYPE_CHANGES, new AlterType(target));
    }
  }

  private void composite(CompositeType former, CompositeType later) {
    List<CompositeType.Attribute> attributes = new ArrayList<>();
    for (CompositeType.Attribute each : former.attributes()) {
      later.attribute(each.name()).ifPresent(it -> attributes.add(it.withComment(each.comment())));
    }
    for (CompositeType.Attribute each : later.attributes()) {
      Optional<CompositeType.Attribute> was = former.attribute(each.name());
      if (was.isEmpty()) {
        attributes.add(each.withComment(Optional.empty()));
      }
      comment(
          new ObjectReference.AttributeReference(later.name(), each.name()),
          was.flatMap(CompositeType.Attribute::comment),
          each.comment());
    }
    if (!attributes.equals(former.attributes())) {
      changes.add(Phase.TYPES, new AlterType(former.withAttributes(attributes)));
    }
  }

  /** A type that nothing stands on is made anew where PostgreSQL cannot alter it. */
  private void remake(UserType former, UserType later) {
    if (TypeOrder.isUsed(former, from)) {
      unreachable.add(
          new Difference.Unreachable(
              new ObjectReference.TypeReference(later.name()),
              "changes what PostgreSQL cannot alter while columns, functions or types stand on it"));
      return;
    }
    changes.add(Phase.DROP_CHANGED_TYPES, new DropType(former.name()));
    create(later);
  }
}
