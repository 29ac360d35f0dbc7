package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;

/** {@code DROP} of an object that is kept as its definition. */
public record DropObject(DefinedObject.Key key) implements ObjectChange {

  @Override
  public Database apply(Database before) {
    DefinedObjects.require(before, key);
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutObject(key);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateObject(DefinedObjects.require(before, key)));
  }

  @Override
  public <R> R acceptObject(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
