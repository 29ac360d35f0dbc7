package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;

/** {@code DROP EXTENSION}. */
public record DropExtension(String extension) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ExtensionReference(extension);
  }

  @Override
  public Database apply(Database before) {
    if (!before.extensions().containsKey(extension)) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutExtension(extension);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateExtension(before.extensions().get(extension)));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
