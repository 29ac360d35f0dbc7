package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER … SET SCHEMA} of a table, a type, a sequence or a function. */
public record SetSchema(ObjectReference subject, String schema) implements Relocation {

  @Override
  public Database apply(Database before) {
    return Relocating.move(before, subject, target());
  }

  private QualifiedName target() {
    return new QualifiedName(schema, NamedObjects.nameOf(subject).name());
  }

  /** What the subject is called afterwards. */
  public ObjectReference moved() {
    return NamedObjects.withName(subject, target());
  }

  @Override
  public Database declare(Database base) {
    boolean done = !NamedObjects.isThere(base, subject) && NamedObjects.isThere(base, moved());
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new SetSchema(moved(), NamedObjects.nameOf(subject).schema()));
  }

  @Override
  public <R> R acceptRelocation(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
