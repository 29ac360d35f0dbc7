package dev.trammel.check.design;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a statement written against the recorded database would trip over. */
final class BreakingChange {

  private final Design design;
  private final List<Located<String>> found = new ArrayList<>();

  private BreakingChange(Design design) {
    this.design = design;
  }

  /** Each in words, at the place that makes it. */
  static List<Located<String>> of(Design design) {
    BreakingChange search = new BreakingChange(design);
    design.recorded().tables().values().forEach(search::compare);
    return search.found;
  }

  private void compare(Table before) {
    QualifiedName name = design.renamed(before.name());
    if (!name.equals(before.name())) {
      add(new ObjectReference.TableReference(name), before.name() + " is renamed to " + name);
    }
    Optional<Table> after = design.declared().table(name);
    if (after.isEmpty()) {
      add(new ObjectReference.TableReference(before.name()), before.name() + " is dropped");
      return;
    }
    before.columns().forEach(column -> compare(before, column, after.get()));
    after.get().checkConstraints().stream()
        .filter(check -> before.constraint(check.name()).isEmpty())
        .filter(check -> concernsRecorded(check, before))
        .forEach(
            check ->
                add(
                    new ConstraintReference(name, check.name()),
                    "constraint " + check.name() + " refuses values that " + name + " took"));
  }

  private void compare(Table before, Column column, Table after) {
    String name = design.renamed(before.name(), column.name());
    Optional<Column> now = after.column(name);
    ColumnReference place = new ColumnReference(after.name(), name);
    if (now.isEmpty()) {
      add(place, before.name() + "." + column.name() + " is dropped");
      return;
    }
    if (!name.equals(column.name())) {
      add(place, before.name() + "." + column.name() + " is renamed to " + name);
    }
    if (column.nullable() && !now.get().nullable()) {
      add(place, before.name() + "." + name + " refuses NULL");
    }
    if (!column.type().equals(now.get().type())) {
      add(place, before.name() + "." + name + " becomes " + now.get().type());
    }
  }

  /** A CHECK on added columns alone refuses nothing that was there. */
  private boolean concernsRecorded(CheckConstraint check, Table before) {
    return before.columns().stream()
        .map(column -> design.renamed(before.name(), column.name()))
        .anyMatch(column -> CheckedColumns.of(check).contains(column));
  }

  private void add(ObjectReference object, String what) {
    found.add(new Located<>(what, design.place(object)));
  }
}
