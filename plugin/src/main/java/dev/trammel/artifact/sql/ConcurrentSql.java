package dev.trammel.artifact.sql;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.DropIndex;
import java.util.List;

/**
 * Prints what runs beside writers and outside a transaction. A build that fails leaves an invalid
 * index behind, so each build starts by dropping it: the statements can be run again.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>
 */
final class ConcurrentSql {

  private ConcurrentSql() {}

  static List<String> statements(Change change) {
    if (change instanceof CreateIndex it) {
      return List.of(
          drop(it.table().withName(it.index().name())),
          IndexSql.createConcurrently(it.table(), it.index()));
    } else if (change instanceof DropIndex it) {
      return List.of(drop(it.table().withName(it.index())));
    }
    throw new IllegalArgumentException("runs inside a transaction: " + change);
  }

  private static String drop(QualifiedName index) {
    return "DROP INDEX CONCURRENTLY IF EXISTS " + Names.of(index) + ";";
  }
}
