package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a {@code DO} surely needs: the types that it declares, and the tables that the first of its
 * statements read, which run whatever rows there are.
 */
final class DoChecks {

  /** As PostgreSQL calls it. */
  private static final ObjectReference SUBJECT =
      new ObjectReference.FunctionReference(
          new FunctionSignature(QualifiedName.of("inline_code_block"), ""));

  private static final Set<String> HARMLESS = Set.of("notice", "info", "warning", "log", "debug");

  private final DoBody body;
  private final PlpgsqlTokens tokens;

  private DoChecks(DoBody body) {
    this.body = body;
    this.tokens = new PlpgsqlTokens(body.source(), body.tokens());
  }

  /** Refuses a statement that is a DO and fails whatever the rows are. */
  static void require(StatementText text, Situation now) {
    DoBody.of(text).ifPresent(body -> require(body, now));
  }

  static void require(DoBody body, Situation now) {
    if (now.declaring()) {
      return;
    }
    PlpgsqlBody.read(body).ifPresent(each -> each.requireTypes(SUBJECT, now));
    for (Expression each : new DoChecks(body).evaluated()) {
      ResolvedQuery query = ResolvedQuery.of(each, new DatabaseRelations(now.database()));
      for (QualifiedName relation : query.missingRelations()) {
        if (now.lacksRelation(relation)) {
          throw InapplicableChange.needs(SUBJECT, "table", relation.toString());
        }
      }
    }
  }

  /** What is surely evaluated, as queries; none where a handler may catch what fails. */
  private List<Expression> evaluated() {
    boolean caught = body.tokens().stream().anyMatch(each -> each.isWord("exception"));
    List<Expression> queries = new ArrayList<>();
    if (caught) {
      return queries;
    }
    while (!tokens.atEnd() && !tokens.at("begin")) {
      tokens.next();
    }
    tokens.next();
    boolean goesOn = true;
    while (goesOn && !tokens.atEnd()) {
      goesOn = statement(queries);
    }
    return queries;
  }

  /** False where it cannot be told what runs next. */
  private boolean statement(List<Expression> queries) {
    if (tokens.accept("raise")) {
      boolean harmless = tokens.atAny(HARMLESS);
      tokens.next();
      tokens.next();
      if (tokens.accept(",")) {
        add(tokens.until("using", ";"), queries);
      }
      tokens.until(";");
      return harmless && tokens.accept(";");
    } else if (tokens.accept("if")) {
      add(tokens.until("then"), queries);
      return false;
    } else if (tokens.accept("perform")) {
      add(tokens.until(";"), queries);
      return false;
    }
    return tokens.accept("null") && tokens.accept(";");
  }

  private void add(List<Token> written, List<Expression> queries) {
    if (!written.isEmpty()) {
      int from = written.get(0).offset();
      int to = written.get(written.size() - 1).end();
      queries.add(new Expression("SELECT " + body.source().text().substring(from, to)));
    }
  }
}
