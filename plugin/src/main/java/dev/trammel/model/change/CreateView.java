package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.View;

/** {@code CREATE VIEW} or {@code CREATE MATERIALIZED VIEW}. */
public record CreateView(View view) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ViewReference(view.name());
  }

  @Override
  public Database apply(Database before) {
    if (before.relation(view.name()).isPresent()) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return before.with(NewPrivileges.of(view, before));
  }

  /** What is said elsewhere of a view that is stated again stays. */
  @Override
  public Database declare(Database base) {
    if (base.tables().containsKey(view.name())) {
      throw new InapplicableChange(subject(), "cannot be made: a table has its name");
    }
    return base.with(
        base.view(view.name())
            .map(former -> Views.keeping(former, view))
            .orElseGet(() -> NewPrivileges.of(view, base)));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropView(view.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
