package dev.trammel.source.sql;

import dev.trammel.model.CompositeType;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.RenameView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Which names are taken. Tables, indexes, keys and sequences of a schema share one name space;
 * constraints have another, in which PostgreSQL avoids what it would choose.
 *
 * @param indexes the table of each index, those behind keys included
 * @param constraints how many tables have a constraint of the name
 */
public record RelationNames(
    PSortedMap<QualifiedName, QualifiedName> indexes,
    PSortedMap<QualifiedName, Integer> constraints) {

  static RelationNames of(Database database) {
    RelationNames names = new RelationNames(TreePMap.empty(), TreePMap.empty());
    for (Table table : database.tables().values()) {
      names = names.with(table);
    }
    for (View view : database.views().values()) {
      names = names.with(view);
    }
    return names;
  }

  /** The table whose index or key has the name. */
  Optional<QualifiedName> tableOfIndex(QualifiedName index) {
    return Optional.ofNullable(indexes.get(index));
  }

  boolean hasConstraint(QualifiedName constraint) {
    return constraints.containsKey(constraint);
  }

  /** The names once a change has led from one database to the other. */
  RelationNames after(Change change, Database from, Database to) {
    RelationNames names = this;
    Set<QualifiedName> touched = new LinkedHashSet<>();
    for (QualifiedName each : touched(change)) {
      addWithDescendants(each, from, touched);
      addWithDescendants(each, to, touched);
    }
    for (QualifiedName each : touched) {
      Optional<Relation> former = from.relation(each);
      names = former.isPresent() ? names.without(former.get()) : names;
      Optional<Relation> later = to.relation(each);
      names = later.isPresent() ? names.with(later.get()) : names;
    }
    return names;
  }

  /** What is made on a table may be made on those below as well. */
  private static void addWithDescendants(
      QualifiedName name, Database database, Set<QualifiedName> touched) {
    touched.add(name);
    Table table = database.tables().get(name);
    if (table != null) {
      for (QualifiedName each : table.lineage().children()) {
        addWithDescendants(each, database, touched);
      }
    }
  }

  private static List<QualifiedName> touched(Change change) {
    List<QualifiedName> touched = new ArrayList<>();
    tableOf(change.subject()).ifPresent(touched::add);
    if (change instanceof RenameTable rename) {
      touched.add(rename.table().withName(rename.to()));
    } else if (change instanceof RenameView rename) {
      touched.add(rename.to());
    }
    return touched;
  }

  private static Optional<QualifiedName> tableOf(ObjectReference subject) {
    if (subject instanceof ObjectReference.TableReference it) {
      return Optional.of(it.table());
    } else if (subject instanceof ObjectReference.ViewReference it) {
      return Optional.of(it.view());
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      return Optional.of(it.table());
    } else if (subject instanceof ObjectReference.ConstraintReference it) {
      return Optional.of(it.table());
    } else if (subject instanceof ObjectReference.IndexReference it) {
      return Optional.of(it.table());
    }
    return Optional.empty();
  }

  private static List<Constraint> constraintsOf(Relation relation) {
    return relation instanceof Table table ? table.constraints() : List.of();
  }

  private RelationNames with(Relation table) {
    PSortedMap<QualifiedName, QualifiedName> moreIndexes = indexes;
    PSortedMap<QualifiedName, Integer> moreConstraints = constraints;
    for (Index index : table.indexes()) {
      moreIndexes = moreIndexes.plus(table.name().withName(index.name()), table.name());
    }
    for (Constraint constraint : constraintsOf(table)) {
      QualifiedName name = table.name().withName(constraint.name());
      if (Keys.hasIndex(constraint)) {
        moreIndexes = moreIndexes.plus(name, table.name());
      }
      Integer before = moreConstraints.get(name);
      moreConstraints = moreConstraints.plus(name, before == null ? 1 : before + 1);
    }
    return new RelationNames(moreIndexes, moreConstraints);
  }

  private RelationNames without(Relation table) {
    PSortedMap<QualifiedName, QualifiedName> lessIndexes = indexes;
    PSortedMap<QualifiedName, Integer> lessConstraints = constraints;
    for (Index index : table.indexes()) {
      lessIndexes = lessIndexes.minus(table.name().withName(index.name()));
    }
    for (Constraint constraint : constraintsOf(table)) {
      QualifiedName name = table.name().withName(constraint.name());
      if (Keys.hasIndex(constraint)) {
        lessIndexes = lessIndexes.minus(name);
      }
      Integer before = lessConstraints.get(name);
      lessConstraints =
          before == null || before == 1
              ? lessConstraints.minus(name)
              : lessConstraints.plus(name, before - 1);
    }
    return new RelationNames(lessIndexes, lessConstraints);
  }

  /** Whether a table, index, key or sequence has the name. */
  boolean isTaken(QualifiedName name, Database database) {
    return database.tables().containsKey(name)
        || database.views().containsKey(name)
        || database.sequences().containsKey(name)
        || database.types().get(name) instanceof CompositeType
        || indexes.containsKey(name);
  }

  /** The sequence of the name, when it belongs to the table. */
  static boolean isOwn(QualifiedName sequence, QualifiedName table, Database database) {
    return Optional.ofNullable(database.sequences().get(sequence))
        .flatMap(Sequence::ownedBy)
        .filter(owner -> owner.table().equals(table))
        .isPresent();
  }
}
