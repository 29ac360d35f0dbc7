package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.FunctionCall;
import dev.trammel.model.expression.ResolvedQuery;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the body of a function in SQL reads; PostgreSQL asks for it when the function is made. */
final class FunctionBody {

  private static final String PATH = "search_path=";

  /** Schemas in which nothing of the project's lies, beside its own. */
  private static final Set<String> USUAL = Set.of("public", "pg_catalog", "pg_temp", "extensions");

  private final Function function;
  private final Situation now;
  private final ObjectReference subject;

  /** What may stand before a dot and in place of a column: the function and its arguments. */
  private final Set<String> own = new HashSet<>();

  private FunctionBody(Function function, FunctionArguments arguments, Situation now) {
    this.function = function;
    this.now = now;
    this.subject = new ObjectReference.FunctionReference(function.signature());
    own.add(function.name().name());
    arguments.arguments().forEach(each -> own.add(each.name()));
  }

  /** Refuses a body with a statement that reads or calls what is not there. */
  static void requireWhatItReads(Function function, FunctionArguments arguments, Situation now) {
    boolean sql = function.language().equals("sql") && hasUsualPath(function.settings());
    if (!now.declaring() && sql) {
      new FunctionBody(function, arguments, now).require();
    }
  }

  static boolean hasUsualPath(List<String> settings) {
    return settings.stream()
        .filter(each -> each.startsWith(PATH))
        .flatMap(each -> List.of(each.substring(PATH.length()).split(", ", -1)).stream())
        .map(each -> each.replace("\"", ""))
        .allMatch(USUAL::contains);
  }

  private void require() {
    String body = function.body();
    for (List<Token> statement : statements(body)) {
      String first = statement.get(0).value();
      int end = statement.get(statement.size() - 1).end();
      String text = body.substring(statement.get(0).offset(), end);
      if (Set.of("insert", "update", "delete", "merge").contains(first)) {
        requireTarget(statement);
      } else if (first.equals("return")) {
        requireQuery(new Expression("SELECT" + text.substring("return".length())));
      } else {
        requireQuery(new Expression(text));
      }
    }
  }

  /** The statements of the body; none of one with statements inside of others, or too long. */
  private static List<List<Token>> statements(String body) {
    if (body.length() > PlpgsqlBody.LONGEST) {
      return List.of();
    }
    List<List<Token>> statements = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    try {
      for (Token token : Lexer.tokens(body)) {
        if (token.isWord("create") || token.isWord("atomic")) {
          return List.of();
        } else if (!token.isSymbol(";")) {
          current.add(token);
        } else if (!current.isEmpty()) {
          statements.add(current);
          current = new ArrayList<>();
        }
      }
    } catch (LexicalError e) {
      return List.of();
    }
    if (!current.isEmpty()) {
      statements.add(current);
    }
    return statements;
  }

  private void requireQuery(Expression query) {
    ResolvedQuery read = ResolvedQuery.of(query, new DatabaseRelations(now.database()));
    for (QualifiedName each : read.missingRelations()) {
      if (now.lacksRelation(each)) {
        throw InapplicableChange.needs(subject, "table", each.toString());
      }
    }
    for (String each : read.missingColumns()) {
      String first = each.split("\\.", -1)[0];
      if (!own.contains(first)) {
        throw InapplicableChange.needs(subject, "column", each);
      }
    }
    List<FunctionCall> others =
        read.calls().stream().filter(each -> !each.name().equals(function.name().name())).toList();
    CalledFunctions.require(others, subject, now);
  }

  /** The table that the statement writes to. */
  private void requireTarget(List<Token> statement) {
    int at = 1;
    while (at < statement.size()
        && (statement.get(at).isWord("into")
            || statement.get(at).isWord("from")
            || statement.get(at).isWord("only"))) {
      at++;
    }
    if (at >= statement.size() || !statement.get(at).isName()) {
      return;
    }
    String name = statement.get(at).value();
    boolean qualified = at + 2 < statement.size() && statement.get(at + 1).isSymbol(".");
    QualifiedName target =
        qualified
            ? new QualifiedName(name, statement.get(at + 2).value())
            : QualifiedName.of(Identifiers.truncate(name));
    boolean others = !qualified && mayBeOthers(target, now.database());
    if (!others && now.lacksRelation(target)) {
      throw InapplicableChange.needs(subject, "table", target.toString());
    }
  }

  /** Names of PostgreSQL's own tables stand without a schema. */
  private static boolean mayBeOthers(QualifiedName target, Database database) {
    return target.name().startsWith("pg_") || database.external(target).isPresent();
  }
}
