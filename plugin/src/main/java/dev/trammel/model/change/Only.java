package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Lineage;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** {@code ALTER TABLE ONLY} or {@code CREATE INDEX … ON ONLY}: tables below stay as they are. */
public record Only(Change change) implements LineageChange {

  @Override
  public ObjectReference subject() {
    return change.subject();
  }

  @Override
  public Database apply(Database before) {
    return alone(before, change::apply);
  }

  @Override
  public Database declare(Database base) {
    return alone(base, change::declare);
  }

  private QualifiedName name() {
    return change.subject().owner().orElseThrow();
  }

  /** Carries it out while the table knows nothing of those below it. */
  private Database alone(Database before, UnaryOperator<Database> step) {
    Table target = before.tables().get(name());
    if (target == null || target.lineage().children().isEmpty()) {
      return step.apply(before);
    }
    Table childless = target.withLineage(target.lineage().withChildren(new TreeSet<>()));
    Database after = step.apply(before.with(childless));
    Table done = after.tables().get(name());
    SortedSet<QualifiedName> children = target.lineage().children();
    Lineage lineage = done.lineage().withChildren(children);
    return InheritedMembers.keeping(after.with(done.withLineage(lineage)), target);
  }

  @Override
  public Reversal reverse(Database before) {
    Reversal reversal = change.reverse(before);
    return new Reversal(
        reversal.changes().stream().<Change>map(Only::new).toList(), reversal.reversibility());
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
