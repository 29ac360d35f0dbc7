package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.expression.BaseTypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the changes of the project's triggers and policies on tables of the platform. */
final class PlatformDifference {

  private final Database from;
  private final Database to;
  private final ExpressionEquality equality;
  private final Releases releases;
  private final Drops drops;
  private final PhasedChanges changes;

  PlatformDifference(
      Database from,
      Database to,
      ExpressionEquality equality,
      Releases releases,
      Drops drops,
      PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.equality = equality;
    this.releases = releases;
    this.drops = drops;
    this.changes = changes;
  }

  void find() {
    Set<QualifiedName> names = new TreeSet<>();
    for (Database each : List.of(from, to)) {
      each.platformTables().stream()
          .filter(ExternalTable::hasMembers)
          .map(ExternalTable::name)
          .forEach(names::add);
    }
    for (QualifiedName each : names) {
      Table former = table(from, each);
      Table later = table(to, each);
      // What columns it has is the platform's business; the longer list tells more types.
      List<Column> columns =
          former.columns().size() > later.columns().size() ? former.columns() : later.columns();
      Sameness sameness = new Sameness(equality, BaseTypes.of(later.withColumns(columns), to));
      new TableDifference(
              former.withColumns(columns),
              later.withColumns(columns),
              sameness,
              Inherited.of(former, from),
              releases,
              drops,
              changes)
          .find();
    }
  }

  private static Table table(Database database, QualifiedName name) {
    return database
        .external(name)
        .map(ExternalTable::asTable)
        .orElseGet(() -> Table.of(name, List.of(), List.of()));
  }
}
