package dev.trammel.source.sql;

import dev.trammel.model.Constraint;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.GeneratedNames;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.expression.ColumnReferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names that PostgreSQL gives to constraints, indexes and sequences that were written without
 * one: {@code makeObjectName} and the functions that call it.
 */
final class ObjectNames {

  private final Situation now;
  private final QualifiedName table;
  private final Optional<Table> stated;
  private final Set<String> chosen = new HashSet<>();

  /** Names for members of one table, different from all that the situation holds. */
  ObjectNames(Situation now, QualifiedName table) {
    this.now = now;
    this.table = table;
    this.stated = now.declaring() ? now.base().table(table) : Optional.empty();
  }

  /** The constraint with its written name, or with PostgreSQL's. */
  Constraint named(Constraint constraint, List<String> tableColumns) {
    if (!constraint.name().isEmpty()) {
      chosen.add(constraint.name());
      return constraint;
    }
    if (constraint instanceof PrimaryKey) {
      return constraint.withName(relation("", "pkey"));
    } else if (constraint instanceof UniqueConstraint) {
      List<String> columns = new ArrayList<>(constraint.columns());
      columns.addAll(KeyIndexes.of(constraint).include());
      return constraint.withName(relation(GeneratedNames.joined(columns), "key"));
    } else if (constraint instanceof ExclusionConstraint exclusion) {
      List<IndexKey> keys =
          exclusion.elements().stream().map(ExclusionConstraint.Element::key).toList();
      return constraint.withName(
          relation(GeneratedNames.joinedKeys(keys, exclusion.index().include()), "excl"));
    } else if (constraint instanceof ForeignKey) {
      return constraint.withName(constraint(GeneratedNames.joined(constraint.columns()), "fkey"));
    }
    Optional<String> only = ColumnReferences.onlyColumn(constraint, tableColumns);
    return constraint.withName(constraint(only.orElse(""), "check"));
  }

  /** The index with its written name, or with PostgreSQL's. */
  Index named(Index index) {
    return index.name().isEmpty()
        ? index.withName(relation(GeneratedNames.joinedKeys(index.keys(), index.include()), "idx"))
        : index;
  }

  /** The name of a serial column's sequence. */
  String sequence(String column) {
    return relation(column, "seq");
  }

  private String relation(String addition, String label) {
    return choose(addition, label, true);
  }

  private String constraint(String addition, String label) {
    return choose(addition, label, false);
  }

  private String choose(String addition, String label, boolean relation) {
    String candidate =
        GeneratedNames.choose(table.name(), addition, label, each -> isTaken(each, relation));
    chosen.add(candidate);
    return candidate;
  }

  private boolean isTaken(String name, boolean relation) {
    QualifiedName qualified = table.withName(name);
    if (chosen.contains(name)) {
      return true;
    } else if (isStatedAgain(qualified)) {
      return false;
    }
    return now.names().hasConstraint(qualified)
        || (relation && now.names().isTaken(qualified, now.database()));
  }

  /** What a declaration finds on its own table may be what it states again. */
  private boolean isStatedAgain(QualifiedName name) {
    return stated
            .filter(
                before ->
                    before.constraint(name.name()).isPresent()
                        || before.index(name.name()).isPresent())
            .isPresent()
        || (stated.isPresent() && RelationNames.isOwn(name, table, now.database()));
  }
}
