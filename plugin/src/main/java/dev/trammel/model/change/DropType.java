package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code DROP TYPE} or {@code DROP DOMAIN}. */
public record DropType(QualifiedName type) implements TypeChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TypeReference(type);
  }

  @Override
  public Database apply(Database before) {
    UserTypes.require(before, type, subject());
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutType(type);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateType(UserTypes.require(before, type, subject())));
  }

  @Override
  public <R> R acceptType(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
