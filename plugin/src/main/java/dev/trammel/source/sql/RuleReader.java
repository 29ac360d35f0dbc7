package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definitions;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.expression.CommandText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE RULE}, behind these words. */
final class RuleReader {

  private final TokenCursor cursor;

  RuleReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create(boolean orReplace) {
    String name = cursor.name("a rule's name");
    cursor.expect("as", "on");
    String event = cursor.label("INSERT, UPDATE, DELETE or SELECT").toUpperCase(Locale.ROOT);
    cursor.expect("to");
    QualifiedName relation = cursor.qualifiedName("a table's name");
    Optional<Expression> where =
        cursor.accept("where") ? Optional.of(cursor.expression(Set.of("do"))) : Optional.empty();
    cursor.expect("do");
    boolean instead = cursor.accept("instead");
    if (!instead) {
      cursor.accept("also");
    }
    List<Expression> commands =
        CommandText.commands(cursor.rest()).stream().map(cursor.schemas()::qualified).toList();
    DefinedObject rule = Definitions.rule(name, event, relation, where, instead, commands);
    return now -> {
      now.relation(relation, new ObjectReference.DefinedReference(rule.key()));
      return DefinedStatements.create(now, rule, orReplace);
    };
  }
}
