package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;

/** {@code DROP SCHEMA} of an empty schema. */
public record DropSchema(String schema) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SchemaReference(schema);
  }

  @Override
  public Database apply(Database before) {
    if (!before.schemas().containsKey(schema)) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutSchema(schema);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateSchema(schema));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
