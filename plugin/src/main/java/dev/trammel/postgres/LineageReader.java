package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Inheritance;
import dev.trammel.model.Lineage;
import dev.trammel.model.Partition;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads where tables stand among others: partitions, inheritance, types of tables. */
final class LineageReader {

  /** A row of {@code pg_inherits}; the bound is that of a partition. */
  private record Link(QualifiedName parent, Optional<String> bound) {}

  private record KeyPart(PartitionKey.Method method, String expressions, IndexKey key) {}

  private final Query query;
  private final Collection<Long> tables;

  private LineageReader(Query query, Collection<Long> tables) {
    this.query = query;
    this.tables = tables;
  }

  /** Those of the tables that do not stand by themselves. */
  static Map<Long, Lineage> read(Query query, Collection<Long> tables) throws SQLException {
    return new LineageReader(query, tables).read();
  }

  private Map<Long, Lineage> read() throws SQLException {
    Map<Long, Lineage> lineages = new HashMap<>();
    for (Map.Entry<Long, List<KeyPart>> each : keys().entrySet()) {
      lineages.put(each.getKey(), Lineage.NONE.withPartitionKey(Optional.of(key(each.getValue()))));
    }
    Map<Long, List<Link>> links = links();
    Map<Long, SortedMap<String, String>> indexes = links.isEmpty() ? Map.of() : indexes();
    Map<Long, SortedSet<String>> columns = links.isEmpty() ? Map.of() : columns();
    Map<Long, SortedSet<String>> constraints = links.isEmpty() ? Map.of() : constraints();
    for (Map.Entry<Long, List<Link>> each : links.entrySet()) {
      Long table = each.getKey();
      Lineage lineage = lineages.getOrDefault(table, Lineage.NONE);
      Link first = each.getValue().get(0);
      lineages.put(
          table,
          first.bound().isPresent()
              ? lineage.withPartition(
                  Optional.of(
                      new Partition(
                          first.parent(),
                          PrintedBound.of(first.bound().get()),
                          indexes.getOrDefault(table, Collections.emptySortedMap()))))
              : lineage.withInheritance(
                  new Inheritance(
                      each.getValue().stream().map(Link::parent).toList(),
                      columns.getOrDefault(table, Collections.emptySortedSet()),
                      constraints.getOrDefault(table, Collections.emptySortedSet()))));
    }
    for (Map.Entry<Long, List<QualifiedName>> each : children().entrySet()) {
      lineages.put(
          each.getKey(),
          lineages
              .getOrDefault(each.getKey(), Lineage.NONE)
              .withChildren(new TreeSet<>(each.getValue())));
    }
    return lineages;
  }

  private Map<Long, List<Link>> links() throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT h.inhrelid, n.nspname, p.relname,
              CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound
            FROM pg_inherits h
              JOIN pg_class c ON c.oid = h.inhrelid
              JOIN pg_class p ON p.oid = h.inhparent
              JOIN pg_namespace n ON n.oid = p.relnamespace
            WHERE NOT h.inhdetachpending AND h.inhrelid = ANY (CAST(? AS oid[]))
            ORDER BY h.inhrelid, h.inhseqno
            """,
            row ->
                new Owned<>(
                    row.number("inhrelid"),
                    new Link(
                        new QualifiedName(row.string("nspname"), row.string("relname")),
                        row.optional("bound"))),
            tables));
  }

  private Map<Long, List<QualifiedName>> children() throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT h.inhparent, n.nspname, c.relname
            FROM pg_inherits h
              JOIN pg_class c ON c.oid = h.inhrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT h.inhdetachpending AND h.inhparent = ANY (CAST(? AS oid[]))
            """,
            row ->
                new Owned<>(
                    row.number("inhparent"),
                    new QualifiedName(row.string("nspname"), row.string("relname"))),
            tables));
  }

  private Map<Long, SortedMap<String, String>> indexes() throws SQLException {
    Map<Long, SortedMap<String, String>> indexes = new HashMap<>();
    query.list(
        """
        SELECT i.indrelid, c.relname, p.relname AS parent
        FROM pg_inherits h
          JOIN pg_index i ON i.indexrelid = h.inhrelid
          JOIN pg_class c ON c.oid = h.inhrelid
          JOIN pg_class p ON p.oid = h.inhparent
        WHERE i.indrelid = ANY (CAST(? AS oid[]))
        """,
        row ->
            indexes
                .computeIfAbsent(row.number("indrelid"), each -> new TreeMap<>())
                .put(row.string("relname"), row.string("parent")),
        tables);
    return indexes;
  }

  private Map<Long, SortedSet<String>> columns() throws SQLException {
    return names(
        """
        SELECT a.attrelid AS relation, a.attname AS name
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attislocal AND a.attinhcount > 0 AND NOT c.relispartition AND a.attnum > 0
          AND a.attrelid = ANY (CAST(? AS oid[]))
        """);
  }

  private Map<Long, SortedSet<String>> constraints() throws SQLException {
    return names(
        """
        SELECT k.conrelid AS relation, k.conname AS name
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE k.conislocal AND k.coninhcount > 0 AND NOT c.relispartition AND k.contype = 'c'
          AND k.conrelid = ANY (CAST(? AS oid[]))
        """);
  }

  private Map<Long, SortedSet<String>> names(String sql) throws SQLException {
    Map<Long, SortedSet<String>> names = new HashMap<>();
    query.list(
        sql,
        row ->
            names
                .computeIfAbsent(row.number("relation"), each -> new TreeSet<>())
                .add(row.string("name")),
        tables);
    return names;
  }

  private Map<Long, List<KeyPart>> keys() throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT p.partrelid, p.partstrat, pg_get_expr(p.partexprs, p.partrelid) AS expressions,
              a.attname,
              CASE WHEN NOT oc.opcdefault THEN CASE WHEN pg_opclass_is_visible(oc.oid)
                THEN oc.opcname ELSE onsp.nspname || '.' || oc.opcname END END AS operator_class,
              CASE WHEN co.oid <> coalesce(a.attcollation, 100)
                THEN CASE WHEN cn.nspname IN ('pg_catalog', 'public') THEN co.collname
                  ELSE cn.nspname || '.' || co.collname END END AS collation
            FROM pg_partitioned_table p
              CROSS JOIN LATERAL generate_series(0, p.partnatts - 1) AS k (place)
              LEFT JOIN pg_attribute a ON p.partattrs[k.place] <> 0
                AND a.attrelid = p.partrelid AND a.attnum = p.partattrs[k.place]
              JOIN pg_opclass oc ON oc.oid = p.partclass[k.place]
              JOIN pg_namespace onsp ON onsp.oid = oc.opcnamespace
              LEFT JOIN pg_collation co ON co.oid = p.partcollation[k.place]
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
            WHERE p.partrelid = ANY (CAST(? AS oid[]))
            ORDER BY p.partrelid, k.place
            """,
            row -> new Owned<>(row.number("partrelid"), keyPart(row)),
            tables));
  }

  private static KeyPart keyPart(Query.Row row) throws SQLException {
    PartitionKey.Method method =
        switch (row.string("partstrat")) {
          case "r" -> PartitionKey.Method.RANGE;
          case "l" -> PartitionKey.Method.LIST;
          default -> PartitionKey.Method.HASH;
        };
    String column = row.string("attname");
    IndexKey.Term term = new IndexKey.ColumnTerm(column == null ? "" : column);
    return new KeyPart(
        method,
        row.string("expressions"),
        new IndexKey(
            term, row.optional("collation"), row.optional("operator_class"), false, false));
  }

  /** The expressions of a key are printed together, in the order of their places. */
  private static PartitionKey key(List<KeyPart> parts) {
    String printed = parts.get(0).expressions();
    List<Expression> expressions =
        printed == null ? List.of() : new ArrayList<>(PrintedBound.expressions(printed));
    List<IndexKey> keys = new ArrayList<>();
    for (KeyPart each : parts) {
      boolean named = !((IndexKey.ColumnTerm) each.key().term()).column().isEmpty();
      keys.add(
          named
              ? each.key()
              : each.key().withTerm(new IndexKey.ExpressionTerm(expressions.remove(0))));
    }
    return new PartitionKey(parts.get(0).method(), keys);
  }
}
