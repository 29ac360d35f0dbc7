package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Generation;
import dev.trammel.model.Inheritance;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.InheritedColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a table that INHERITS from others becomes: their columns and checks merged with its own. */
final class InheritedTable {

  private final TableClause own;
  private final List<Table> parents = new ArrayList<>();
  private final SortedSet<String> statedColumns = new TreeSet<>();
  private final SortedSet<String> statedChecks = new TreeSet<>();

  private InheritedTable(TableClause own, Situation now) {
    this.own = own;
    ObjectReference subject = new ObjectReference.TableReference(own.name());
    for (QualifiedName each : own.lineage().inheritance().parents()) {
      Table parent = now.table(each, subject);
      if (parent.lineage().isPartitioned()) {
        throw new InapplicableChange(
            subject, "cannot inherit from " + each + ": it is partitioned");
      }
      parents.add(parent);
    }
  }

  /** The clause with all that the table has. */
  static TableClause merged(TableClause own, Situation now) {
    return own.lineage().inheritance().parents().isEmpty()
        ? own
        : new InheritedTable(own, now).merged();
  }

  private TableClause merged() {
    List<ColumnDefinition> columns = columns();
    List<Constraint> constraints = constraints();
    Inheritance inheritance =
        new Inheritance(own.lineage().inheritance().parents(), statedColumns, statedChecks);
    return own.withColumns(columns)
        .withConstraints(constraints)
        .withLineage(own.lineage().withInheritance(inheritance));
  }

  private List<ColumnDefinition> columns() {
    Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
    for (Table parent : parents) {
      for (Column each : parent.columns()) {
        columns.merge(
            each.name(),
            inherited(parent.name(), each),
            (one, two) -> keepingName(two.over(one.column()), one.column()));
      }
    }
    for (ColumnDefinition each : own.columns()) {
      String name = each.column().name();
      ColumnDefinition above = columns.get(name);
      if (above != null) {
        statedColumns.add(name);
      }
      columns.put(name, above == null ? each : each.over(above.column()));
    }
    return columns.values().stream().map(own::held).toList();
  }

  /** Of several that are NOT NULL the first gives the constraint's name. */
  private static ColumnDefinition keepingName(ColumnDefinition merged, Column first) {
    return first.nullable() ? merged : merged.with(first.notNull());
  }

  /** Identity is not inherited. */
  private static ColumnDefinition inherited(QualifiedName parent, Column column) {
    Column inherited = InheritedColumns.inherited(parent, column);
    boolean identity = inherited.generation().orElse(null) instanceof Generation.Identity;
    return new ColumnDefinition(
        identity ? inherited.withGeneration(Optional.empty()) : inherited,
        false,
        List.of(),
        Position.ofFile(""));
  }

  private List<Constraint> constraints() {
    Map<String, Constraint> checks = new LinkedHashMap<>();
    for (Table parent : parents) {
      for (CheckConstraint each : parent.checkConstraints()) {
        if (!each.noInherit()) {
          checks.putIfAbsent(
              each.name(), each.withValidated(each.enforced()).withComment(Optional.empty()));
        }
      }
    }
    List<Constraint> constraints = new ArrayList<>(checks.values());
    for (Constraint each : own.constraints()) {
      if (checks.containsKey(each.name())) {
        statedChecks.add(each.name());
      } else {
        constraints.add(each);
      }
    }
    return constraints;
  }
}
