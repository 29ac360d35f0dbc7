package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER VIEW … RENAME TO} or {@code SET SCHEMA}. */
public record RenameView(QualifiedName view, QualifiedName to) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ViewReference(view);
  }

  @Override
  public Database apply(Database before) {
    Views.require(before, view, subject());
    if (before.relation(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    Database after = before.withoutView(view).with(before.views().get(view).withName(to));
    return QueryRenaming.relation(before, after, view, to);
  }

  @Override
  public Database declare(Database base) {
    boolean done = !base.views().containsKey(view) && base.views().containsKey(to);
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameView(to, view));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
