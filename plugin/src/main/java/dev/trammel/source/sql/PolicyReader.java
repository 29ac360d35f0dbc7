package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.expression.ExpressionPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code CREATE POLICY}, behind these words. */
final class PolicyReader {

  private final TokenCursor cursor;

  PolicyReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    String name = cursor.name("a policy's name");
    cursor.expect("on");
    QualifiedName table = cursor.qualifiedName("a table's name");
    boolean permissive = permissive();
    Policy.Command command = cursor.accept("for") ? command() : Policy.Command.ALL;
    List<String> roles = cursor.accept("to") ? roles() : List.of();
    Optional<Expression> using =
        cursor.accept("using") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    Optional<Expression> withCheck =
        cursor.accept("with", "check") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    cursor.expectEnd();
    Policy policy =
        new Policy(name, permissive, command, roles, using, withCheck, Optional.empty());
    return now -> {
      ObjectReference subject = new ObjectReference.PolicyReference(table, name);
      Table target = now.guarded(table, subject);
      for (Optional<Expression> each : List.of(using, withCheck)) {
        if (each.isPresent()) {
          ExpressionChecks.require(each.get(), ExpressionPlace.POLICY, target, subject, now);
          ExpressionChecks.requireWhatItReads(each.get(), target, subject, now);
        }
      }
      return List.of(new CreatePolicy(table, policy));
    };
  }

  private boolean permissive() {
    if (!cursor.accept("as")) {
      return true;
    }
    boolean permissive = cursor.accept("permissive");
    if (!permissive) {
      cursor.expect("restrictive");
    }
    return permissive;
  }

  private Policy.Command command() {
    for (Policy.Command command : Policy.Command.values()) {
      if (cursor.accept(command.name().toLowerCase(Locale.ROOT))) {
        return command;
      }
    }
    throw cursor.error("ALL, SELECT, INSERT, UPDATE or DELETE");
  }

  /** {@code TO role, …}, behind TO. */
  List<String> roles() {
    return cursor.list(this::role);
  }

  /** A role; {@code current_user} and the like keep their word. */
  private String role() {
    return cursor.label("a role");
  }
}
