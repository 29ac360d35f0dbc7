package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;

/**
 * {@code CREATE OR REPLACE FUNCTION}: replaces a function of the same arguments and result, else
 * creates it.
 */
public record ReplaceFunction(Function function) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.FunctionReference(function.signature());
  }

  @Override
  public Database apply(Database before) {
    Function former = before.functions().get(function.signature());
    if (former != null && !former.returns().equals(function.returns())) {
      throw new InapplicableChange(subject(), "cannot be replaced: its result type differs");
    }
    return declare(before);
  }

  /** PostgreSQL keeps comment and privileges of a function that it replaces. */
  @Override
  public Database declare(Database base) {
    Function former = base.functions().get(function.signature());
    if (former == null) {
      return base.with(NewPrivileges.of(function, base));
    }
    Function kept = function.withPrivileges(former.privileges());
    return base.with(function.comment().isEmpty() ? kept.withComment(former.comment()) : kept);
  }

  @Override
  public Reversal reverse(Database before) {
    Function former = before.functions().get(function.signature());
    return Reversal.exact(
        former == null ? new DropFunction(function.signature()) : new ReplaceFunction(former));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
