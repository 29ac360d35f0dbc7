package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Schema;

/** {@code CREATE SCHEMA}. */
public record CreateSchema(String schema) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SchemaReference(schema);
  }

  @Override
  public Database apply(Database before) {
    if (before.schemas().containsKey(schema)) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.schemas().containsKey(schema)
        ? base
        : base.with(NewPrivileges.of(Schema.of(schema), base));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropSchema(schema));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
