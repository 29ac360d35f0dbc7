package dev.trammel.rehearsal;

import dev.trammel.hazard.effect.Effect;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.model.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a statement really did to the tables and views that were there, as the server's own catalogs
 * tell within its transaction.
 */
public final class EffectMeasurement {

  private static final String RELATIONS =
      """
      SELECT c.oid, n.nspname, c.relname, pg_relation_filenode(c.oid),
        coalesce(pg_stat_get_xact_tuples_returned(c.oid), 0),
        c.relkind IN ('r', 'm') AND pg_relation_size(c.oid) > 0
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      """;

  private static final String LOCKS =
      """
      SELECT relation, mode FROM pg_locks
      WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private record Relation(QualifiedName name, long fileNode, long read, boolean hasRows) {}

  private final Map<Long, Relation> before;
  private final Map<Long, LockMode> held;

  private EffectMeasurement(Map<Long, Relation> before, Map<Long, LockMode> held) {
    this.before = before;
    this.held = held;
  }

  /** What runs from now on is measured; the connection is in a transaction. */
  public static EffectMeasurement start(Connection connection) throws SQLException {
    return new EffectMeasurement(relations(connection), locks(connection));
  }

  /** The strongest lock on each table and view when it started. */
  SortedMap<QualifiedName, LockMode> held() {
    SortedMap<QualifiedName, LockMode> named = new TreeMap<>();
    held.forEach(
        (oid, mode) -> {
          if (before.containsKey(oid)) {
            named.put(before.get(oid).name(), mode);
          }
        });
    return named;
  }

  /** Whether it was there with rows in it when it started; a scan of others shows nothing. */
  boolean hadRows(QualifiedName table) {
    return before.values().stream().anyMatch(each -> each.name().equals(table) && each.hasRows());
  }

  /** What ran since, in the same transaction. */
  public Effect stop(Connection connection) throws SQLException {
    SortedMap<QualifiedName, LockMode> locks = new TreeMap<>();
    locks(connection)
        .forEach(
            (oid, mode) -> {
              if (before.containsKey(oid) && mode != held.get(oid)) {
                locks.put(before.get(oid).name(), mode);
              }
            });
    SortedSet<QualifiedName> rewritten = new TreeSet<>();
    SortedSet<QualifiedName> scanned = new TreeSet<>();
    relations(connection)
        .forEach(
            (oid, now) -> {
              Relation former = before.get(oid);
              if (former != null && former.fileNode() != now.fileNode()) {
                rewritten.add(former.name());
              }
              if (former != null && former.read() < now.read()) {
                scanned.add(former.name());
              }
            });
    return new Effect(locks, rewritten, scanned);
  }

  private static Map<Long, Relation> relations(Connection connection) throws SQLException {
    Map<Long, Relation> relations = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        relations.put(
            rows.getLong(1),
            new Relation(
                new QualifiedName(rows.getString(2), rows.getString(3)),
                rows.getLong(4),
                rows.getLong(5),
                rows.getBoolean(6)));
      }
    }
    return relations;
  }

  private static Map<Long, LockMode> locks(Connection connection) throws SQLException {
    Map<Long, LockMode> locks = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LOCKS)) {
      while (rows.next()) {
        LockMode mode = LockMode.ofCatalog(rows.getString(2));
        locks.merge(rows.getLong(1), mode, (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    return locks;
  }
}
