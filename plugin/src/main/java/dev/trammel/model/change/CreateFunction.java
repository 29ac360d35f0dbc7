package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;

/**
 * {@code CREATE [OR REPLACE] FUNCTION} or {@code PROCEDURE}; replaces one of the same signature.
 */
public record CreateFunction(Function function) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.FunctionReference(function.signature());
  }

  @Override
  public Database apply(Database before) {
    return before.with(NewPrivileges.of(function, before));
  }

  @Override
  public Database declare(Database base) {
    Function former = base.functions().get(function.signature());
    return base.with(
        former == null
            ? NewPrivileges.of(function, base)
            : function.withPrivileges(former.privileges()));
  }

  @Override
  public Reversal reverse(Database before) {
    Function replaced = before.functions().get(function.signature());
    return replaced == null
        ? Reversal.exact(new DropFunction(function.signature()))
        : Reversal.exact(new CreateFunction(replaced));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
