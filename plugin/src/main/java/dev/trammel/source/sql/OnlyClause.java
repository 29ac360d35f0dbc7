package dev.trammel.source.sql;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.Only;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnStorage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A clause that says ONLY: what it changes stays on the table. */
final class OnlyClause {

  /** What would be carried on to the tables below. */
  private static final Set<Class<? extends Change>> CARRIED =
      Set.of(
          AddColumn.class,
          AddConstraint.class,
          AlterConstraint.class,
          CreateIndex.class,
          DropColumn.class,
          DropConstraint.class,
          SetColumnDefault.class,
          SetColumnGeneration.class,
          SetColumnNullability.class,
          SetColumnStorage.class);

  private OnlyClause() {}

  /** ONLY says nothing of a table that has none below it. */
  static Clause of(QualifiedName table, Clause clause) {
    return now -> {
      List<Change> changes = clause.changes(now);
      boolean alone =
          now.database()
              .table(table)
              .filter(each -> !each.lineage().children().isEmpty())
              .isEmpty();
      return alone
          ? changes
          : changes.stream().map(each -> isCarried(each, table) ? new Only(each) : each).toList();
    };
  }

  private static boolean isCarried(Change change, QualifiedName table) {
    return CARRIED.contains(change.getClass())
        && change.subject().owner().equals(Optional.of(table));
  }
}
