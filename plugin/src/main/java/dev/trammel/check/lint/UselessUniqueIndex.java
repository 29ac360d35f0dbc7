package dev.trammel.check.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Constraint;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.ObjectReference.IndexReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * TR551: a unique index or constraint whose columns contain those of a key: two rows that agree on
 * it agree on the key, so that the key refuses them first.
 */
public final class UselessUniqueIndex implements Lint {

  @Override
  public List<Diagnostic> check(Table table, Function<ObjectReference, Position> places) {
    List<Diagnostic> found = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (index.unique()) {
        Position place = places.apply(new IndexReference(table.name(), index.name()));
        columns(index)
            .flatMap(
                columns ->
                    diagnostic(table, index.name(), columns, index.nullsNotDistinct(), place))
            .ifPresent(found::add);
      }
    }
    for (UniqueConstraint unique : table.uniqueConstraints()) {
      Position place = places.apply(new ConstraintReference(table.name(), unique.name()));
      diagnostic(table, unique.name(), unique.columns(), unique.nullsNotDistinct(), place)
          .ifPresent(found::add);
    }
    return found;
  }

  /** Empty when a key is an expression, which may map different values to one. */
  private static Optional<List<String>> columns(Index index) {
    List<String> columns = new ArrayList<>();
    for (IndexKey key : index.keys()) {
      if (!(key.term() instanceof IndexKey.ColumnTerm column) || key.collation().isPresent()) {
        return Optional.empty();
      }
      columns.add(column.column());
    }
    return Optional.of(columns);
  }

  private static Optional<Diagnostic> diagnostic(
      Table table, String name, List<String> columns, boolean nullsNotDistinct, Position place) {
    return table.constraints().stream()
        .filter(key -> key instanceof PrimaryKey || isStrict(key, nullsNotDistinct))
        .filter(key -> !key.name().equals(name))
        .filter(key -> columns.containsAll(key.columns()) && columns.size() > key.columns().size())
        .findFirst()
        .map(key -> diagnostic(name, columns, key, place));
  }

  /** A key that lets NULLs repeat does not stand in for an index that refuses them. */
  private static boolean isStrict(Constraint key, boolean nullsNotDistinct) {
    return key instanceof UniqueConstraint unique
        && (unique.nullsNotDistinct() || !nullsNotDistinct);
  }

  private static Diagnostic diagnostic(
      String name, List<String> columns, Constraint key, Position place) {
    List<String> rest = columns.stream().filter(each -> !key.columns().contains(each)).toList();
    String keyColumns = String.join(", ", key.columns());
    return Diagnostic.warning(
            Code.TR551,
            place,
            name + " can never refuse a row: " + keyColumns + " is unique already")
        .found("unique (" + String.join(", ", columns) + ")")
        .expected("columns without " + keyColumns + ", which " + key.name() + " holds")
        .fix("make (" + String.join(", ", rest) + ") unique, or drop " + name);
  }
}
