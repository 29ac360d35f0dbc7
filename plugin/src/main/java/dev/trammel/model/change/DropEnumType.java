package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code DROP TYPE}. */
public record DropEnumType(QualifiedName type) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.EnumTypeReference(type);
  }

  @Override
  public Database apply(Database before) {
    if (!before.enumTypes().containsKey(type)) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutEnumType(type);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateEnumType(before.enumTypes().get(type)));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
