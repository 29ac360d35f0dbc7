package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.Constraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** TR660 to TR662: foreign keys without an index, indexes twice, tables without a key. */
final class KeyRules implements StateRule {

  @Override
  public List<Diagnostic> check(State state) {
    List<Diagnostic> found = new ArrayList<>();
    for (Table table : state.wholeTables()) {
      table.foreignKeys().stream()
          .filter(key -> !isIndexed(table, key))
          .forEach(key -> found.add(unindexed(state, table, key)));
      duplicates(state, table, found);
      if (table.primaryKey().isEmpty()) {
        found.add(
            state
                .warn(
                    Code.TR662,
                    new ObjectReference.TableReference(table.name()),
                    "rows of " + table.name() + " cannot be told apart")
                .found("a table without a primary key")
                .expected("a primary key, by which replicas and clients find a row")
                .fix("add id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, or name the key"));
      }
    }
    return found;
  }

  /** An index serves the key when it starts with its columns, in any order. */
  private static boolean isIndexed(Table table, ForeignKey key) {
    return Stream.concat(
            table.indexes().stream()
                .filter(each -> isFull(each, key))
                .map(KeyRules::leadingColumns),
            table.constraints().stream()
                .filter(each -> each instanceof PrimaryKey || each instanceof UniqueConstraint)
                .map(Constraint::columns))
        .anyMatch(
            columns ->
                columns.size() >= key.columns().size()
                    && new HashSet<>(columns.subList(0, key.columns().size()))
                        .equals(new HashSet<>(key.columns())));
  }

  private static boolean isFull(Index index, ForeignKey key) {
    boolean skipsNulls =
        index
            .predicate()
            .filter(
                each ->
                    key.columns().size() == 1
                        && each.sql()
                            .replaceAll("[()\"]", "")
                            .equalsIgnoreCase(key.columns().get(0) + " is not null"))
            .isPresent();
    return (index.predicate().isEmpty() || skipsNulls)
        && (index.method().equals("btree") || index.method().equals("hash"));
  }

  private static List<String> leadingColumns(Index index) {
    return index.keys().stream()
        .map(IndexKey::term)
        .takeWhile(IndexKey.ColumnTerm.class::isInstance)
        .map(each -> ((IndexKey.ColumnTerm) each).column())
        .toList();
  }

  private static Diagnostic unindexed(State state, Table table, ForeignKey key) {
    String columns = String.join(", ", key.columns());
    return state
        .warn(
            Code.TR660,
            new ObjectReference.ConstraintReference(table.name(), key.name()),
            "deleting from "
                + key.referencedTable()
                + " reads all of "
                + table.name()
                + ": no index starts with "
                + columns)
        .found(key.name() + " (" + columns + ") without an index")
        .expected("an index that starts with " + columns)
        .fix("write CREATE INDEX ON " + table.name() + " (" + columns + ")");
  }

  private static void duplicates(State state, Table table, List<Diagnostic> found) {
    List<Index> indexes = table.indexes();
    for (int i = 1; i < indexes.size(); i++) {
      Index later = indexes.get(i);
      Optional<Index> same =
          indexes.subList(0, i).stream()
              .filter(
                  each ->
                      each.withName("")
                          .withComment(Optional.empty())
                          .equals(later.withName("").withComment(Optional.empty())))
              .findFirst();
      same.ifPresent(
          first ->
              found.add(
                  state
                      .warn(
                          Code.TR661,
                          new ObjectReference.IndexReference(table.name(), later.name()),
                          later.name() + " is written at every change and serves nothing")
                      .found("the same index as " + first.name())
                      .expected("one of the two")
                      .fix("drop " + later.name())));
    }
  }
}
