package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Schema;
import java.util.ArrayList;
import java.util.List;

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
    Schema dropped = before.schema(schema).orElseThrow();
    List<Change> changes = new ArrayList<>();
    changes.add(new CreateSchema(schema));
    if (dropped.comment().isPresent()) {
      changes.add(new SetComment(subject(), dropped.comment()));
    }
    changes.add(new SetPrivileges(subject(), dropped.privileges()));
    return new Reversal(changes, Reversibility.REVERSIBLE);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
