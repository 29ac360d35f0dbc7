package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Inheritance;
import dev.trammel.model.Table;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What a table states itself of what its parents have too. */
final class InheritedMembers {

  private InheritedMembers() {}

  /** What a parent has lost alone is now stated below. */
  static Database keeping(Database database, Table former) {
    return Descendants.each(
        database, former.name(), (now, child) -> now.with(retained(child, now)));
  }

  /** The table with nothing said of columns and checks that no parent has. */
  static Table retained(Table table, Database database) {
    Inheritance inheritance = table.lineage().inheritance();
    List<Table> parents =
        inheritance.parents().stream().flatMap(each -> database.table(each).stream()).toList();
    NavigableSet<String> columns = new TreeSet<>();
    parents.forEach(each -> each.columns().stream().map(Column::name).forEach(columns::add));
    columns.retainAll(inheritance.columns());
    NavigableSet<String> constraints = new TreeSet<>();
    parents.forEach(
        each -> each.checkConstraints().stream().map(Constraint::name).forEach(constraints::add));
    constraints.retainAll(inheritance.constraints());
    return table.withLineage(
        table
            .lineage()
            .withInheritance(inheritance.withColumns(columns).withConstraints(constraints)));
  }
}
