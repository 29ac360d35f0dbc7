package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.UserType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code ALTER DOMAIN} or {@code ALTER TYPE}: the type becomes {@code to}, which differs in what
 * PostgreSQL can change in place. Comments and privileges stay.
 */
public record AlterType(UserType to) implements TypeChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TypeReference(to.name());
  }

  @Override
  public Database apply(Database before) {
    UserType former = UserTypes.require(before, to.name(), subject());
    if (!former.getClass().equals(to.getClass())) {
      throw new InapplicableChange(subject(), "is of another kind");
    }
    return before.with(to.withComment(former.comment()).withPrivileges(former.privileges()));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  /** Attributes hold values of the rows whose columns have the type. */
  @Override
  public Reversal reverse(Database before) {
    UserType former = UserTypes.require(before, to.name(), subject());
    List<Change> back = new ArrayList<>();
    if (former instanceof CompositeType was && to instanceof CompositeType is) {
      back.add(new AlterType(attributes(was, is, back)));
      Collections.reverse(back);
      boolean loses =
          was.attributes().stream().anyMatch(each -> is.attribute(each.name()).isEmpty());
      return new Reversal(
          back, loses ? Reversibility.LOSES_DATA : Reversibility.DISCARDS_LATER_DATA);
    } else if (former instanceof DomainType was && to instanceof DomainType is) {
      back.add(new AlterType(checks(was, is, back)));
      Collections.reverse(back);
    } else {
      back.add(new AlterType(former));
    }
    return new Reversal(back, Reversibility.REVERSIBLE);
  }

  /** An attribute that comes back gets its comment afterwards. */
  private static CompositeType attributes(CompositeType was, CompositeType is, List<Change> after) {
    List<CompositeType.Attribute> attributes = new ArrayList<>();
    for (CompositeType.Attribute each : was.attributes()) {
      boolean stays = is.attribute(each.name()).isPresent();
      attributes.add(stays ? each : each.withComment(Optional.empty()));
      if (!stays && each.comment().isPresent()) {
        ObjectReference subject = new ObjectReference.AttributeReference(was.name(), each.name());
        after.add(new SetComment(subject, each.comment()));
      }
    }
    return was.withAttributes(attributes);
  }

  private static DomainType checks(DomainType was, DomainType is, List<Change> after) {
    List<CheckConstraint> checks = new ArrayList<>();
    for (CheckConstraint each : was.checks()) {
      boolean stays =
          is.check(each.name()).filter(it -> it.expression().equals(each.expression())).isPresent()
              && each.validated();
      checks.add(stays ? each : each.withComment(Optional.empty()));
      if (!stays && each.comment().isPresent()) {
        ObjectReference subject = new ObjectReference.DomainCheckReference(was.name(), each.name());
        after.add(new SetComment(subject, each.comment()));
      }
    }
    return was.withChecks(checks);
  }

  @Override
  public <R> R acceptType(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
