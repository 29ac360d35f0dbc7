package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code DROP VIEW} or {@code DROP MATERIALIZED VIEW}. */
public record DropView(QualifiedName view) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ViewReference(view);
  }

  @Override
  public Database apply(Database before) {
    Views.require(before, view, subject());
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return DefinedObjects.withoutRelation(base.withoutView(view), view);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateView(Views.require(before, view, subject())));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
