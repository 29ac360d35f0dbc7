package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Extension;
import dev.trammel.model.ObjectReference;
import java.util.Optional;

/** {@code CREATE EXTENSION}. */
public record CreateExtension(Extension extension) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ExtensionReference(extension.name());
  }

  @Override
  public Database apply(Database before) {
    if (before.extensions().containsKey(extension.name())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return before.with(extension);
  }

  @Override
  public Database declare(Database base) {
    Optional<Extension> former = Optional.ofNullable(base.extensions().get(extension.name()));
    return base.with(
        extension.withVersion(extension.version().or(() -> former.flatMap(Extension::version))));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropExtension(extension.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
