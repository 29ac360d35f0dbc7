package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.function.Function;

/** Carries a rename through the queries of views, as PostgreSQL does. */
final class QueryRenaming {

  private QueryRenaming() {}

  /**
   * A table or view has got another name.
   *
   * @param before where its old name is known
   */
  static Database relation(Database before, Database after, QualifiedName from, QualifiedName to) {
    return DefinedObjects.renameRelation(
        queries(before, after, from.name(), each -> each.withRelationRenamed(from, to)), from, to);
  }

  /** A column of a table or view has got another name. */
  static Database column(
      Database before, Database after, QualifiedName relation, String from, String to) {
    return DefinedObjects.renameColumn(
        queries(before, after, from, each -> each.withColumnRenamed(relation, from, to)),
        relation,
        from,
        to);
  }

  /** A function has got another name. */
  static Database function(Database before, Database after, QualifiedName from, QualifiedName to) {
    return DefinedObjects.renameFunction(
        queries(before, after, from.name(), each -> each.withFunctionRenamed(from, to)), from, to);
  }

  private static Database queries(
      Database before, Database after, String name, Function<ResolvedQuery, Expression> rename) {
    Database result = after;
    DatabaseRelations relations = new DatabaseRelations(before);
    for (View view : after.viewsNaming(name)) {
      Expression query = rename.apply(ResolvedQuery.of(view.query(), relations));
      result = result.with(view.withQuery(query));
    }
    return result;
  }
}
