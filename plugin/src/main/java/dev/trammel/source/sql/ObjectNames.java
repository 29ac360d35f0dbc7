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
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.expression.ColumnReferences;
import dev.trammel.syntax.Identifiers;
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
      return constraint.withName(relation(joined(columns), "key"));
    } else if (constraint instanceof ExclusionConstraint exclusion) {
      List<IndexKey> keys =
          exclusion.elements().stream().map(ExclusionConstraint.Element::key).toList();
      return constraint.withName(relation(joinedKeys(keys, exclusion.index().include()), "excl"));
    } else if (constraint instanceof ForeignKey) {
      return constraint.withName(constraint(joined(constraint.columns()), "fkey"));
    }
    Optional<String> only = ColumnReferences.onlyColumn(constraint, tableColumns);
    return constraint.withName(constraint(only.orElse(""), "check"));
  }

  /** The index with its written name, or with PostgreSQL's. */
  Index named(Index index) {
    return index.name().isEmpty()
        ? index.withName(relation(joinedKeys(index.keys(), index.include()), "idx"))
        : index;
  }

  /** The name of a serial column's sequence. */
  String sequence(String column) {
    return relation(column, "seq");
  }

  private static String joinedKeys(List<IndexKey> keys, List<String> include) {
    List<String> names = new ArrayList<>();
    for (IndexKey key : keys) {
      String name =
          key.term() instanceof IndexKey.ColumnTerm column
              ? column.column()
              : ColumnReferences.figureName(((IndexKey.ExpressionTerm) key.term()).expression());
      names.add(distinct(name, names));
    }
    include.forEach(each -> names.add(distinct(each, names)));
    return joined(names);
  }

  private static String distinct(String name, List<String> others) {
    String candidate = name;
    for (int i = 1; others.contains(candidate); i++) {
      candidate =
          Identifiers.truncate(name, Identifiers.MAX_BYTES - String.valueOf(i).length()) + i;
    }
    return candidate;
  }

  /** {@code ChooseIndexNameAddition}: stops once the name is longer than PostgreSQL keeps. */
  private static String joined(List<String> columns) {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      joined.append(joined.isEmpty() ? "" : "_").append(column);
      if (Identifiers.bytes(joined.toString()) >= Identifiers.MAX_BYTES + 1) {
        break;
      }
    }
    return joined.toString();
  }

  private String relation(String addition, String label) {
    return choose(addition, label, true);
  }

  private String constraint(String addition, String label) {
    return choose(addition, label, false);
  }

  private String choose(String addition, String label, boolean relation) {
    String candidate = objectName(table.name(), addition, label);
    for (int i = 1; isTaken(candidate, relation); i++) {
      candidate = objectName(table.name(), addition, label + i);
    }
    chosen.add(candidate);
    return candidate;
  }

  /** Shortens the longer of the two names until all fits into 63 bytes. */
  static String objectName(String first, String second, String label) {
    int overhead = label.length() + 1 + (second.isEmpty() ? 0 : 1);
    int available = Identifiers.MAX_BYTES - overhead;
    int firstBytes = Identifiers.bytes(first);
    int secondBytes = Identifiers.bytes(second);
    while (firstBytes + secondBytes > available) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String middle = second.isEmpty() ? "" : "_" + Identifiers.truncate(second, secondBytes);
    return Identifiers.truncate(first, firstBytes) + middle + "_" + label;
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
