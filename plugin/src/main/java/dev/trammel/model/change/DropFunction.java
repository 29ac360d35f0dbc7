package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;

/** {@code DROP FUNCTION} or {@code PROCEDURE}. */
public record DropFunction(FunctionSignature function) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.FunctionReference(function);
  }

  @Override
  public Database apply(Database before) {
    if (!before.functions().containsKey(function)) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutFunction(function);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateFunction(before.functions().get(function)));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
