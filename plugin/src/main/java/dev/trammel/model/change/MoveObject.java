package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RemoteDefinitions;

/** {@code ALTER … RENAME TO} or {@code SET SCHEMA} of an object that is kept as its definition. */
public record MoveObject(DefinedObject.Key key, QualifiedName to) implements ObjectChange {

  @Override
  public Database apply(Database before) {
    DefinedObject object = DefinedObjects.require(before, key);
    if (before.objects().containsKey(moved())) {
      throw new InapplicableChange(subject(), "cannot be moved: " + to + " is there already");
    }
    DefinedObject renamed =
        key.kind() == ObjectKind.SUBSCRIPTION
            ? RemoteDefinitions.renamed(object, moved())
            : object.withKey(moved());
    return DefinedObjects.move(before.withoutObject(key).with(renamed), key, to);
  }

  @Override
  public Database declare(Database base) {
    boolean done = !base.objects().containsKey(key) && base.objects().containsKey(moved());
    return done ? base : apply(base);
  }

  /** What it is called by afterwards. */
  public DefinedObject.Key moved() {
    return key.withName(to);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new MoveObject(moved(), key.name()));
  }

  @Override
  public <R> R acceptObject(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
