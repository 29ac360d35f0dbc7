package dev.trammel.source.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.TypeFamilies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Primary keys, unique constraints, and the foreign keys that lean on them. */
final class Keys {

  private Keys() {}

  /** Whether an index stands behind the constraint. */
  static boolean hasIndex(Constraint constraint) {
    return isKey(constraint) || constraint instanceof ExclusionConstraint;
  }

  /** Whether the constraint keeps rows unique, so that foreign keys can refer to it. */
  static boolean isKey(Constraint constraint) {
    return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
  }

  /** Refuses a second primary key. */
  static void requireOnlyPrimaryKey(List<Constraint> others, ObjectReference subject) {
    others.stream()
        .filter(PrimaryKey.class::isInstance)
        .findFirst()
        .ifPresent(
            other -> {
              throw new InapplicableChange(
                  subject, "is a second primary key beside " + other.name());
            });
  }

  /**
   * The foreign key with its referenced columns, which are the primary key's when none are written.
   *
   * @param owner the table that has the foreign key, as it will be
   * @param subject what is refused when the reference leads nowhere
   */
  static ForeignKey resolve(ForeignKey key, Table owner, Situation now, ObjectReference subject) {
    QualifiedName target = key.referencedTable();
    if (target.equals(owner.name())) {
      return fitting(against(key, owner, subject), owner, owner, now, subject);
    }
    Optional<Table> table = now.database().table(target);
    if (table.isPresent()) {
      return fitting(against(key, table.get(), subject), owner, table.get(), now, subject);
    }
    ExternalTable external =
        now.database()
            .external(target)
            .orElseThrow(() -> InapplicableChange.needs(subject, "table", target.toString()));
    return key.referencedColumns().isEmpty() && !external.primaryKey().isEmpty()
        ? key.withReference(target, external.primaryKey())
        : key;
  }

  private static ForeignKey against(ForeignKey key, Table target, ObjectReference subject) {
    List<String> columns = key.referencedColumns();
    if (columns.isEmpty()) {
      columns = target.primaryKey().map(PrimaryKey::columns).orElse(List.of());
      if (columns.isEmpty()) {
        throw new InapplicableChange(
            subject, "needs a primary key of " + target.name() + ", which has none");
      }
    }
    for (String column : columns) {
      if (target.column(column).isEmpty()) {
        throw InapplicableChange.needs(subject, "column", target.name() + "." + column);
      }
    }
    if (columns.size() != key.columns().size()) {
      throw new InapplicableChange(subject, "has more columns on one side than on the other");
    }
    if (!isUnique(target, Set.copyOf(columns))) {
      throw new InapplicableChange(
          subject,
          "needs a unique constraint on " + target.name() + "(" + String.join(", ", columns) + ")");
    }
    return key.withReference(key.referencedTable(), columns);
  }

  /** Refuses columns that cannot be compared with those that they refer to. */
  private static ForeignKey fitting(
      ForeignKey key, Table owner, Table target, Situation now, ObjectReference subject) {
    for (int i = 0; i < key.columns().size() && !now.declaring(); i++) {
      Optional<DataType> from = owner.column(key.columns().get(i)).map(Column::type);
      Optional<DataType> to = target.column(key.referencedColumns().get(i)).map(Column::type);
      boolean apart =
          from.isPresent()
              && to.isPresent()
              && TypeFamilies.cannotCompare(from.get(), to.get(), now.database());
      if (apart) {
        throw new InapplicableChange(
            subject, "compares " + from.get() + " with " + to.get() + ", which cannot be");
      }
    }
    return key;
  }

  /** Whether something besides the constraint keeps its columns unique. */
  static boolean hasOther(Table table, Constraint constraint) {
    Set<String> columns = Set.copyOf(constraint.columns());
    return uniqueColumns(table).filter(columns::equals).count() > 1;
  }

  private static boolean isUnique(Table table, Set<String> columns) {
    return uniqueColumns(table).anyMatch(columns::equals);
  }

  private static Stream<Set<String>> uniqueColumns(Table table) {
    Stream<Set<String>> constraints =
        table.constraints().stream().filter(Keys::isKey).map(each -> Set.copyOf(each.columns()));
    Stream<Set<String>> indexes =
        table.indexes().stream()
            .filter(index -> index.unique() && index.predicate().isEmpty())
            .flatMap(index -> columns(index.keys()).stream());
    return Stream.concat(constraints, indexes);
  }

  private static Optional<Set<String>> columns(List<IndexKey> keys) {
    List<String> columns = new ArrayList<>();
    for (IndexKey key : keys) {
      if (!(key.term() instanceof IndexKey.ColumnTerm column)) {
        return Optional.empty();
      }
      columns.add(column.column());
    }
    return Optional.of(Set.copyOf(columns));
  }
}
