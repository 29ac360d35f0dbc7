package dev.trammel.model.change;

import dev.trammel.model.CompositeType;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.expression.ColumnReferences;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The names that PostgreSQL gives to what is made without one. */
public final class GeneratedNames {

  private GeneratedNames() {}

  /** {@code makeObjectName}: shortens the longer of the two names until all fits into 63 bytes. */
  public static String objectName(String first, String second, String label) {
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

  /** {@code ChooseIndexNameAddition}: stops once the name is longer than PostgreSQL keeps. */
  public static String joined(List<String> columns) {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      joined.append(joined.isEmpty() ? "" : "_").append(column);
      if (Identifiers.bytes(joined.toString()) >= Identifiers.MAX_BYTES + 1) {
        break;
      }
    }
    return joined.toString();
  }

  /** The names of an index's columns, one behind the other. */
  public static String joinedKeys(List<IndexKey> keys, List<String> include) {
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

  /** The first of the names that is free. */
  public static String choose(
      String table, String addition, String label, Predicate<String> isTaken) {
    String candidate = objectName(table, addition, label);
    for (int i = 1; isTaken.test(candidate); i++) {
      candidate = objectName(table, addition, label + i);
    }
    return candidate;
  }

  /** The name of an index that a partition gets. */
  static String ofIndex(Index index, Table table, Database database) {
    return choose(
        table.name().name(),
        joinedKeys(index.keys(), index.include()),
        "idx",
        each -> isTaken(table.name().withName(each), database));
  }

  /** The name of a key, exclusion constraint or foreign key that a partition gets. */
  static String ofConstraint(Constraint constraint, Table table, Database database) {
    QualifiedName name = table.name();
    Predicate<String> isConstraint = each -> hasConstraint(database, name.withName(each));
    if (constraint instanceof ForeignKey key) {
      return choose(name.name(), joined(key.columns()), "fkey", isConstraint);
    }
    Predicate<String> isTaken =
        each -> isConstraint.test(each) || isTaken(name.withName(each), database);
    if (constraint instanceof PrimaryKey) {
      return choose(name.name(), "", "pkey", isTaken);
    } else if (constraint instanceof UniqueConstraint unique) {
      List<String> columns = new ArrayList<>(unique.columns());
      columns.addAll(unique.index().include());
      return choose(name.name(), joined(columns), "key", isTaken);
    }
    ExclusionConstraint exclusion = (ExclusionConstraint) constraint;
    List<IndexKey> keys =
        exclusion.elements().stream().map(ExclusionConstraint.Element::key).toList();
    return choose(name.name(), joinedKeys(keys, exclusion.index().include()), "excl", isTaken);
  }

  private static boolean hasConstraint(Database database, QualifiedName name) {
    return inSchema(database, name).anyMatch(each -> each.constraint(name.name()).isPresent());
  }

  private static boolean isTaken(QualifiedName name, Database database) {
    return database.tables().containsKey(name)
        || database.views().containsKey(name)
        || database.sequences().containsKey(name)
        || database.types().get(name) instanceof CompositeType
        || inSchema(database, name).anyMatch(each -> hasIndex(each, name.name()));
  }

  private static java.util.stream.Stream<Table> inSchema(Database database, QualifiedName name) {
    return database.tables().values().stream()
        .filter(each -> each.name().schema().equals(name.schema()));
  }

  private static boolean hasIndex(Table table, String name) {
    return table.index(name).isPresent()
        || table.constraint(name).filter(PartitionIndexes::hasIndex).isPresent();
  }
}
