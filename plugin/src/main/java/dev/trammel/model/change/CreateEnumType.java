package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;

/** {@code CREATE TYPE … AS ENUM}. */
public record CreateEnumType(EnumType type) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.EnumTypeReference(type.name());
  }

  @Override
  public Database apply(Database before) {
    if (UserTypes.isTaken(before, type.name())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return before.with(NewPrivileges.of(type, before));
  }

  @Override
  public Database declare(Database base) {
    EnumType former = base.enumTypes().get(type.name());
    return base.with(
        former == null ? NewPrivileges.of(type, base) : type.withPrivileges(former.privileges()));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropEnumType(type.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
