package dev.trammel.postgres;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definitions;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.expression.CommandText;
import dev.trammel.syntax.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Takes apart what PostgreSQL prints of a rule. */
final class RulePrint {

  private RulePrint() {}

  static DefinedObject rule(Query.Row row) throws SQLException {
    String definition = row.string("definition");
    List<Token> tokens = PrintedSql.tokens(definition);
    Optional<Expression> where = Optional.empty();
    int at = 0;
    while (!tokens.get(at).isWord("do")) {
      if (tokens.get(at).isWord("where")) {
        int end = behindCondition(tokens, at);
        where =
            Optional.of(
                PrintedSql.expression(
                    definition.substring(tokens.get(at).end(), tokens.get(end).offset())));
        at = end;
      } else {
        at++;
      }
    }
    at++;
    at += tokens.get(at).isWord("instead") || tokens.get(at).isWord("also") ? 1 : 0;
    DefinedObject rule =
        Definitions.rule(
            row.string("rulename"),
            event(row.string("ev_type")),
            new QualifiedName(row.string("nspname"), row.string("relname")),
            where,
            row.flag("is_instead"),
            CommandText.commands(tokens.subList(at, tokens.size())));
    return DefinedReader.firing(rule, row.string("ev_enabled"))
        .withComment(row.optional("comment"));
  }

  /** The DO behind the condition, not one within it. */
  private static int behindCondition(List<Token> tokens, int where) {
    int depth = 0;
    int at = where + 1;
    while (depth > 0 || !tokens.get(at).isWord("do")) {
      depth += tokens.get(at).isSymbol("(") ? 1 : tokens.get(at).isSymbol(")") ? -1 : 0;
      at++;
    }
    return at;
  }

  private static String event(String code) {
    return switch (code) {
      case "2" -> "UPDATE";
      case "3" -> "INSERT";
      case "4" -> "DELETE";
      default -> "SELECT";
    };
  }
}
