package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import java.util.Optional;

/** {@code COMMENT ON … IS …}; empty takes the comment away. */
public record SetComment(ObjectReference subject, Optional<String> comment) implements Change {

  @Override
  public Database apply(Database before) {
    return Comments.set(before, subject, comment);
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new SetComment(subject, Comments.get(before, subject)));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
