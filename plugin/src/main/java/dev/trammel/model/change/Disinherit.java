package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Inheritance;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code ALTER TABLE … NO INHERIT}: a table keeps what it had from another as its own. */
public record Disinherit(QualifiedName table, QualifiedName parent) implements LineageChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    Table child = Members.require(before, table, subject());
    Inheritance former = child.lineage().inheritance();
    if (!former.parents().contains(parent)) {
      throw new InapplicableChange(subject(), "does not inherit from " + parent);
    }
    List<QualifiedName> parents = new ArrayList<>(former.parents());
    parents.remove(parent);
    Database after = before;
    Table above = before.tables().get(parent);
    if (above != null) {
      after = after.with(above.withLineage(above.lineage().withoutChild(table)));
    }
    Table alone = child.withLineage(child.lineage().withInheritance(former.withParents(parents)));
    return after.with(InheritedMembers.retained(alone, after));
  }

  @Override
  public Database declare(Database base) {
    boolean inherits =
        base.table(table).filter(it -> it.lineage().parents().contains(parent)).isPresent();
    return inherits ? apply(base) : base;
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new Inherit(table, parent));
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
