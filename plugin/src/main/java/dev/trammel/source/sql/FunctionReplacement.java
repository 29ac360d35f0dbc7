package dev.trammel.source.sql;

import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.ReplaceFunction;
import java.util.List;

/**
 * {@code CREATE OR REPLACE FUNCTION} over a function of the same input types, which keeps its
 * privileges and comment. Its result and the names of its arguments cannot change.
 */
record FunctionReplacement(Function former, Function function) {

  List<Change> changes() {
    if (former.signature().equals(function.signature())) {
      return List.of(new ReplaceFunction(function));
    }
    return List.of(
        new DropFunction(former.signature()),
        new CreateFunction(
            function.withPrivileges(former.privileges()).withComment(former.comment())));
  }

  /** Refuses what PostgreSQL would. */
  FunctionReplacement verified() {
    if (!former.returns().equals(function.returns())) {
      throw refusal("its result type differs");
    }
    List<FunctionArguments.Argument> before = FunctionArguments.of(former).inputs();
    List<FunctionArguments.Argument> after = FunctionArguments.of(function).inputs();
    for (int i = 0; i < before.size(); i++) {
      String name = before.get(i).name();
      if (!name.isEmpty() && !name.equals(after.get(i).name())) {
        throw refusal("its argument " + name + " is called otherwise");
      } else if (before.get(i).defaultValue().isPresent()
          && after.get(i).defaultValue().isEmpty()) {
        throw refusal("its argument " + name + " has no default any more");
      }
    }
    return this;
  }

  private InapplicableChange refusal(String reason) {
    return new InapplicableChange(
        new ObjectReference.FunctionReference(former.signature()), "cannot be replaced: " + reason);
  }
}
