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
    if (before.enumTypes().containsKey(type.name())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return before.with(type);
  }

  @Override
  public Database declare(Database base) {
    return base.with(type);
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
