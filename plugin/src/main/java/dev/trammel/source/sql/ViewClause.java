package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.ReplaceView;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.OutputColumn;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * {@code CREATE VIEW} as written.
 *
 * @param names of the columns, of the first ones at least; empty for those that the query gives
 */
record ViewClause(
    QualifiedName name,
    boolean materialized,
    boolean orReplace,
    boolean ifNotExists,
    List<String> names,
    Expression query,
    SortedMap<String, String> options,
    boolean populated)
    implements Clause {

  @Override
  public List<Change> changes(Situation now) {
    boolean there = now.hasRelation(name);
    boolean isView = now.database().views().containsKey(name);
    if (there && ifNotExists && !now.declaring()) {
      return List.of();
    } else if (there && !now.declaring() && !(orReplace && isView)) {
      throw new InapplicableChange(subject(), "is there already");
    }
    now.requireSchema(name, subject());
    ResolvedQuery written = resolved(query, now);
    requireWhatItReads(written, subject(), now);
    View view =
        new View(
            name,
            materialized,
            columns(written),
            written.withoutStars(),
            options,
            populated,
            List.of(),
            List.of(),
            Privileges.NONE,
            Optional.empty());
    return List.of(orReplace ? new ReplaceView(view) : new CreateView(view));
  }

  private ObjectReference subject() {
    return new ObjectReference.ViewReference(name);
  }

  private static ResolvedQuery resolved(Expression query, Situation now) {
    return ResolvedQuery.of(query, new DatabaseRelations(now.database()));
  }

  /** Refuses what is made of a query that reads what is not there. */
  static void requireWhatItReads(ResolvedQuery written, ObjectReference subject, Situation now) {
    for (QualifiedName each : written.missingRelations()) {
      if (now.lacksRelation(each)) {
        throw InapplicableChange.needs(subject, "table", each.toString());
      }
    }
    for (String each : written.missingColumns()) {
      throw InapplicableChange.needs(subject, "column", each);
    }
    if (!now.declaring()) {
      CalledFunctions.require(written.calls(), subject, now);
      written
          .broken(now.certain())
          .ifPresent(
              reason -> {
                throw new InapplicableChange(subject, reason);
              });
    }
  }

  private List<ViewColumn> columns(ResolvedQuery written) {
    List<String> shown = new ArrayList<>(names);
    Optional<List<OutputColumn>> given = written.columns();
    given.ifPresent(
        columns -> columns.stream().skip(names.size()).map(OutputColumn::name).forEach(shown::add));
    Set<String> seen = new HashSet<>();
    for (String each : shown) {
      if (!seen.add(each)) {
        throw new InapplicableChange(
            new ObjectReference.ColumnReference(name, each), "is shown twice");
      }
    }
    // Names for the first columns alone say nothing of the others.
    return given.isEmpty() ? List.of() : shown.stream().map(ViewColumn::of).toList();
  }
}
