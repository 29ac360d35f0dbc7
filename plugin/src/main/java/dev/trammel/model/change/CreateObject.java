package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.RemoteDefinitions;

/** {@code CREATE} of an object that is kept as its definition. */
public record CreateObject(DefinedObject object) implements ObjectChange {

  @Override
  public DefinedObject.Key key() {
    return object.key();
  }

  @Override
  public Database apply(Database before) {
    if (before.objects().containsKey(key())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    DefinedObject former = base.objects().get(key());
    return base.with(
        former == null
            ? NewPrivileges.of(object, base)
            : RemoteDefinitions.over(former, object)
                .withPrivileges(former.privileges())
                .withComment(object.comment().or(former::comment)));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropObject(key()));
  }

  @Override
  public <R> R acceptObject(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
