package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;

/** {@code ALTER SCHEMA … RENAME TO}; all that lies in it follows. */
public record RenameSchema(String schema, String to) implements Relocation {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SchemaReference(schema);
  }

  @Override
  public Database apply(Database before) {
    if (!before.schemas().containsKey(schema)) {
      throw new InapplicableChange(subject(), "is not there");
    } else if (before.schemas().containsKey(to)) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    return Relocating.schema(before, schema, to);
  }

  @Override
  public Database declare(Database base) {
    boolean done = !base.schemas().containsKey(schema) && base.schemas().containsKey(to);
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameSchema(to, schema));
  }

  @Override
  public <R> R acceptRelocation(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
