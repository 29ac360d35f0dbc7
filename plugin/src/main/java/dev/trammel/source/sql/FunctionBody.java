package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.List;
import java.util.Set;

/** What the body of a function in SQL reads; PostgreSQL asks for it when the function is made. */
final class FunctionBody {

  private static final String PATH = "search_path=";

  /** Schemas in which nothing of the project's lies, beside its own. */
  private static final Set<String> USUAL = Set.of("public", "pg_catalog", "pg_temp", "extensions");

  private FunctionBody() {}

  /** Refuses a body of one query that reads a table which is not there. */
  static void requireWhatItReads(Function function, Situation now) {
    boolean query = function.language().equals("sql") && hasUsualPath(function.settings());
    if (now.declaring() || !query) {
      return;
    }
    String body = function.body().strip().replaceFirst(";$", "");
    ResolvedQuery read =
        ResolvedQuery.of(new Expression(body), new DatabaseRelations(now.database()));
    for (QualifiedName each : read.missingRelations()) {
      if (now.lacksRelation(each)) {
        throw InapplicableChange.needs(
            new ObjectReference.FunctionReference(function.signature()), "table", each.toString());
      }
    }
  }

  private static boolean hasUsualPath(List<String> settings) {
    return settings.stream()
        .filter(each -> each.startsWith(PATH))
        .flatMap(each -> List.of(each.substring(PATH.length()).split(", ", -1)).stream())
        .map(each -> each.replace("\"", ""))
        .allMatch(USUAL::contains);
  }
}
