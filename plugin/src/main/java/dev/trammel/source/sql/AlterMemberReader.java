package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.InapplicableChange;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads {@code ALTER TRIGGER} and {@code ALTER POLICY}, behind these words. */
final class AlterMemberReader {

  private final TokenCursor cursor;

  AlterMemberReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for an action that changes what the model does not hold. */
  Optional<Clause> trigger() {
    String name = cursor.name("a trigger's name");
    cursor.expect("on");
    QualifiedName table = cursor.qualifiedName("a table's name");
    if (!cursor.accept("rename", "to")) {
      return Optional.empty();
    }
    String to = cursor.name("a trigger's name");
    ObjectReference subject = new ObjectReference.TriggerReference(table, name);
    return Optional.of(
        now -> {
          Optional<Trigger> former = now.bearer(table, subject).trigger(name);
          boolean done = now.bearer(table, subject).trigger(to).isPresent();
          if (former.isEmpty() && done && now.declaring()) {
            return List.of();
          }
          Trigger renamed = former.orElseThrow(() -> absent(subject)).withName(to);
          return List.of(new DropTrigger(table, name), new CreateTrigger(table, renamed));
        });
  }

  private static InapplicableChange absent(ObjectReference subject) {
    return new InapplicableChange(subject, "is not there");
  }

  Clause policy() {
    String name = cursor.name("a policy's name");
    cursor.expect("on");
    QualifiedName table = cursor.qualifiedName("a table's name");
    if (cursor.accept("rename", "to")) {
      String to = cursor.name("a policy's name");
      return policy(table, name, to, former -> former.withName(to));
    }
    PolicyReader reader = new PolicyReader(cursor);
    Optional<List<String>> roles =
        cursor.accept("to") ? Optional.of(reader.roles()) : Optional.empty();
    Optional<Expression> using =
        cursor.accept("using") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    Optional<Expression> check =
        cursor.accept("with", "check") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    return policy(
        table,
        name,
        name,
        former ->
            former
                .withRoles(roles.orElse(former.roles()))
                .withExpressions(using.or(former::using), check.or(former::withCheck)));
  }

  /** PostgreSQL keeps the comment of a policy that it alters, and so does its definition here. */
  private static Clause policy(
      QualifiedName table, String name, String to, UnaryOperator<Policy> change) {
    ObjectReference subject = new ObjectReference.PolicyReference(table, name);
    return now -> {
      Optional<Policy> former = now.guarded(table, subject).policy(name);
      if (former.isEmpty()
          && now.declaring()
          && now.guarded(table, subject).policy(to).isPresent()) {
        return List.of();
      }
      Policy later = change.apply(former.orElseThrow(() -> absent(subject)));
      List<Change> changes = List.of(new DropPolicy(table, name), new CreatePolicy(table, later));
      return later.equals(former.get()) ? List.of() : changes;
    };
  }
}
