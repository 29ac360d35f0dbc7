package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER … RENAME TO} of a type, a sequence or a function. */
public record RenameObject(ObjectReference subject, String to) implements Relocation {

  @Override
  public Database apply(Database before) {
    QualifiedName name = NamedObjects.nameOf(subject);
    return Relocating.move(before, subject, name.withName(to));
  }

  @Override
  public Database declare(Database base) {
    ObjectReference renamed = renamed();
    boolean done = !NamedObjects.isThere(base, subject) && NamedObjects.isThere(base, renamed);
    return done ? base : apply(base);
  }

  /** What the subject is called afterwards. */
  public ObjectReference renamed() {
    return NamedObjects.withName(subject, NamedObjects.nameOf(subject).withName(to));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameObject(renamed(), NamedObjects.nameOf(subject).name()));
  }

  @Override
  public <R> R acceptRelocation(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
