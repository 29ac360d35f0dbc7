package dev.trammel.postgres;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.ForeignSource;
import dev.trammel.model.Index;
import dev.trammel.model.Lineage;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.TableStorage;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.NotNulls;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Future;

/** Reads tables with all that belongs to them. */
final class TableReader {

  /** A row of {@code pg_class}. */
  private record Relation(
      long oid,
      QualifiedName name,
      boolean rls,
      boolean force,
      TableStorage storage,
      Optional<String> comment) {}

  private final SnapshotSessions sessions;
  private final ReadScope scope;
  private final Future<EnumNames> enums;
  private final Future<IdentitySequences> identities;
  private final Future<List<Relation>> relations;

  /** Begins to read which tables there are. */
  TableReader(SnapshotSessions sessions, ReadScope scope) {
    this.sessions = sessions;
    this.scope = scope;
    this.relations = sessions.submit(query -> relations(query, scope));
    this.enums = sessions.submit(EnumNames::read);
    this.identities = sessions.submit(IdentitySequences::read);
  }

  /** Those of all tables. */
  IdentitySequences identities() throws SQLException {
    return SnapshotSessions.result(identities);
  }

  /** The tables in parts, while they are read. */
  List<Future<List<Table>>> parts() throws SQLException {
    List<Relation> own =
        SnapshotSessions.result(relations).stream()
            .filter(relation -> !scope.externals().contains(relation.name()))
            .toList();
    EnumNames names = SnapshotSessions.result(enums);
    IdentitySequences sequences = identities();
    return sessions.parts(own).stream()
        .map(part -> sessions.submit(query -> tables(query, names, sequences, part)))
        .toList();
  }

  private static List<Table> tables(
      Query query, EnumNames enums, IdentitySequences identities, List<Relation> relations)
      throws SQLException {
    Map<Long, QualifiedName> tables = new LinkedHashMap<>();
    relations.forEach(each -> tables.put(each.oid(), each.name()));
    Set<Long> oids = tables.keySet();
    ExpressionPrinter printer = new ExpressionPrinter(query, enums);
    ColumnReader.Columns read = ColumnReader.read(query, printer, identities, tables);
    Map<Long, List<Column>> columns = read.byTable();
    Map<Long, IndexReader.Stored> all = IndexReader.read(query, printer, read.names(), oids);
    ConstraintReader.Constraints constrained =
        ConstraintReader.read(query, printer, read.names(), all, oids);
    Map<Long, List<Constraint>> constraints = constrained.byTable();
    Map<Long, List<Index>> indexes = IndexReader.byTable(all, constrained.indexes());
    Map<Long, List<Trigger>> triggers = TriggerReader.read(query, oids);
    Map<Long, List<Policy>> policies = PolicyReader.read(query, printer, read.names(), oids);
    Map<Long, Lineage> lineages = LineageReader.read(query, oids);
    return relations.stream()
        .map(
            relation ->
                NotNulls.settled(
                        Table.of(
                            relation.name(),
                            columns.getOrDefault(relation.oid(), List.of()),
                            constraints.getOrDefault(relation.oid(), List.of())))
                    .withIndexes(indexes.getOrDefault(relation.oid(), List.of()))
                    .withTriggers(triggers.getOrDefault(relation.oid(), List.of()))
                    .withPolicies(policies.getOrDefault(relation.oid(), List.of()))
                    .withRowSecurity(relation.rls(), relation.force())
                    .withStorage(relation.storage())
                    .withLineage(lineages.getOrDefault(relation.oid(), Lineage.NONE))
                    .withComment(relation.comment()))
        .toList();
  }

  private static List<Relation> relations(Query query, ReadScope scope) throws SQLException {
    return query.list(
        """
        WITH toast AS MATERIALIZED (
          SELECT oid, reloptions FROM pg_class WHERE relkind = 't' AND reloptions IS NOT NULL
        ), clustered AS MATERIALIZED (
          SELECT x.indrelid, i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
          WHERE x.indisclustered
        )
        SELECT c.oid, n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity,
          m.description AS comment, c.relpersistence = 'u' AS unlogged,
          CASE WHEN c.relkind = 'f' THEN 'd' ELSE c.relreplident END AS relreplident,
          CASE WHEN t.reloptions IS NULL THEN c.reloptions ELSE array_cat(c.reloptions,
            ARRAY(SELECT 'toast.' || o FROM unnest(t.reloptions) o)) END AS parameters,
          CASE WHEN c.relreplident = 'i' THEN (SELECT ri.relname
            FROM pg_index r JOIN pg_class ri ON ri.oid = r.indexrelid
            WHERE r.indrelid = c.oid AND r.indisreplident) END AS replica_index,
          x.relname AS clustered_on, s.srvname, f.ftoptions
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_description m ON m.classoid = 'pg_class'::regclass AND m.objoid = c.oid
            AND m.objsubid = 0
          LEFT JOIN toast t ON t.oid = c.reltoastrelid
          LEFT JOIN clustered x ON x.indrelid = c.oid
          LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
          LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
        WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
          AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
            AND d.objid = c.oid
            AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
        ORDER BY n.nspname, c.relname
        """,
        row ->
            new Relation(
                row.number("oid"),
                new QualifiedName(row.string("nspname"), row.string("relname")),
                row.flag("relrowsecurity"),
                row.flag("relforcerowsecurity"),
                storage(row),
                row.optional("comment")),
        scope.excludedSchemas());
  }

  private static TableStorage storage(Query.Row row) throws SQLException {
    return new TableStorage(
        row.flag("unlogged"),
        PrintedSql.parameters(row.strings("parameters")),
        new TableStorage.ReplicaIdentity(
            identity(row.string("relreplident")), row.optional("replica_index")),
        row.optional("clustered_on"),
        foreign(row));
  }

  private static Optional<ForeignSource> foreign(Query.Row row) throws SQLException {
    SortedMap<String, String> options = RemoteCatalog.options(row.strings("ftoptions"));
    return row.optional("srvname").map(each -> new ForeignSource(each, options));
  }

  private static TableStorage.Identity identity(String code) {
    return switch (code) {
      case "f" -> TableStorage.Identity.FULL;
      case "n" -> TableStorage.Identity.NOTHING;
      case "i" -> TableStorage.Identity.INDEX;
      default -> TableStorage.Identity.DEFAULT;
    };
  }
}
