package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Inheritance;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code ALTER TABLE … INHERIT}: a table that has all that another has inherits from it from now
 * on, and states it itself all the same.
 */
public record Inherit(QualifiedName table, QualifiedName parent) implements LineageChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    Table child = Members.require(before, table, subject());
    Table above = Members.require(before, parent, subject());
    if (child.lineage().parents().contains(parent)) {
      throw refusal("does so already");
    }
    requireLike(above, child);
    Inheritance former = child.lineage().inheritance();
    List<QualifiedName> parents = new ArrayList<>(former.parents());
    parents.add(parent);
    SortedSet<String> columns = new TreeSet<>(former.columns());
    columns.addAll(above.columnNames());
    SortedSet<String> constraints = new TreeSet<>(former.constraints());
    above.checkConstraints().stream()
        .filter(each -> !each.noInherit())
        .forEach(each -> constraints.add(each.name()));
    return Descendants.linked(
        before,
        child.withLineage(
            child.lineage().withInheritance(new Inheritance(parents, columns, constraints))));
  }

  private void requireLike(Table above, Table child) {
    for (Column each : above.columns()) {
      Column own =
          child.column(each.name()).orElseThrow(() -> refusal("lacks column " + each.name()));
      if (!own.type().equals(each.type())) {
        throw refusal("has " + each.name() + " of another type");
      } else if (own.nullable() && !each.nullable() && !each.notNull().noInherit()) {
        throw refusal("needs " + each.name() + " to be NOT NULL");
      }
    }
    for (CheckConstraint each : above.checkConstraints()) {
      if (!each.noInherit() && child.constraint(each.name()).isEmpty()) {
        throw refusal("lacks constraint " + each.name());
      }
    }
  }

  private InapplicableChange refusal(String reason) {
    return new InapplicableChange(subject(), "cannot inherit from " + parent + ": it " + reason);
  }

  @Override
  public Database declare(Database base) {
    boolean done =
        base.table(table).filter(it -> it.lineage().parents().contains(parent)).isPresent();
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new Disinherit(table, parent));
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
