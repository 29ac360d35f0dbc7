package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.RemoteDefinitions;
import java.util.List;

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
    DefinedObject dropped = DefinedObjects.require(before, key);
    Change creation = new CreateObject(dropped);
    // What is not read from a server cannot be brought back.
    return RemoteDefinitions.isWithheld(dropped)
        ? Reversal.losingData(List.of(creation))
        : Reversal.exact(creation);
  }

  @Override
  public <R> R acceptObject(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
