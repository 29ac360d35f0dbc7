package dev.trammel.source.sql;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Lineage;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.TableStorage;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.OutputColumn;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE TABLE … AS} and {@code SELECT … INTO} as written. The table has the columns that
 * the query shows and nothing else of the tables that it reads.
 *
 * @param names of the columns, of the first ones at least; empty for those that the query gives
 */
record TableAsClause(
    QualifiedName name,
    boolean ifNotExists,
    List<String> names,
    Expression query,
    TableStorage storage)
    implements Clause {

  TableAsClause {
    names = List.copyOf(names);
  }

  @Override
  public List<Change> changes(Situation now) {
    if (now.hasRelation(name) && !now.declaring()) {
      if (ifNotExists) {
        return List.of();
      }
      throw new InapplicableChange(subject(), "is there already");
    }
    now.requireSchema(name, subject());
    ResolvedQuery written = ResolvedQuery.of(query, DatabaseRelations.declared(now.database()));
    ViewClause.requireWhatItReads(written, subject(), now);
    List<ColumnDefinition> columns = new ArrayList<>();
    for (OutputColumn each : shown(written)) {
      int at = columns.size();
      String column = at < names.size() ? names.get(at) : each.name();
      DataType type =
          each.type().orElseThrow(() -> UndecidedCondition.ofType(name + "." + column, name));
      columns.add(new ColumnDefinition(Column.of(column, type), false, List.of(), null));
    }
    return new TableClause(name, ifNotExists, columns, List.of(), storage, Lineage.NONE, List.of())
        .changes(now);
  }

  private List<OutputColumn> shown(ResolvedQuery written) {
    Optional<List<OutputColumn>> shown =
        written.isComplete() ? written.columns() : Optional.empty();
    if (shown.isPresent() && shown.get().size() < names.size()) {
      throw new InapplicableChange(subject(), "names more columns than its query shows");
    }
    return shown.orElseThrow(() -> UndecidedCondition.ofType("the columns of " + name, name));
  }

  private ObjectReference subject() {
    return new ObjectReference.TableReference(name);
  }
}
