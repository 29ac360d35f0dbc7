package dev.trammel.postgres;

import dev.trammel.model.Column;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a project has on tables of the platform. */
final class PlatformTableReader {

  /** With something on them that may be the project's; all is an extension's on its tables. */
  private static final String TABLES =
      """
      SELECT c.oid, n.nspname, c.relname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
        AND (EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
          OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal))
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
          AND d.objid = c.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private PlatformTableReader() {}

  static SortedMap<QualifiedName, ExternalTable> read(
      Query query, ReadScope scope, IdentitySequences identities) throws SQLException {
    Map<Long, QualifiedName> names = new TreeMap<>();
    SortedMap<QualifiedName, ExternalTable> tables = new TreeMap<>();
    if (scope.managedSchemas().isEmpty()) {
      return tables;
    }
    query.list(
        TABLES,
        row ->
            names.put(
                row.number("oid"), new QualifiedName(row.string("nspname"), row.string("relname"))),
        scope.managedSchemas());
    if (names.isEmpty()) {
      return tables;
    }
    List<Long> oids = List.copyOf(names.keySet());
    ExpressionPrinter printer = new ExpressionPrinter(query, EnumNames.NONE);
    ColumnReader.Columns read = ColumnReader.read(query, printer, identities, names);
    Map<Long, List<Column>> columns = read.byTable();
    Map<Long, List<Trigger>> triggers = TriggerReader.read(query, oids);
    Map<Long, List<Policy>> policies = PolicyReader.read(query, printer, read.names(), oids);
    names.forEach(
        (oid, name) -> {
          Table whole =
              Table.of(name, columns.getOrDefault(oid, List.of()), List.of())
                  .withTriggers(triggers.getOrDefault(oid, List.of()))
                  .withPolicies(policies.getOrDefault(oid, List.of()));
          ExternalTable table =
              new ExternalTable(name, whole.columns(), List.of(), true, List.of(), List.of())
                  .withMembersOf(scope.own(whole));
          if (table.hasMembers()) {
            tables.put(name, table);
          }
        });
    return tables;
  }
}
