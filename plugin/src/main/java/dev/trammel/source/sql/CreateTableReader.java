package dev.trammel.source.sql;

import dev.trammel.model.Constraint;
import dev.trammel.model.ForeignSource;
import dev.trammel.model.Inheritance;
import dev.trammel.model.Lineage;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.TableStorage;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code CREATE TABLE}, behind these words. */
final class CreateTableReader {

  private final TokenCursor cursor;
  private final ColumnReader columnReader;
  private final ConstraintReader constraintReader;
  private final List<ColumnDefinition> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private TableStorage storage = TableStorage.DEFAULT;
  private Lineage lineage = Lineage.NONE;
  private final List<LikeClause> likes = new ArrayList<>();
  private final List<ColumnDefinition> notNulls = new ArrayList<>();

  CreateTableReader(TokenCursor cursor, boolean unlogged) {
    this(cursor);
    storage = storage.withUnlogged(unlogged);
  }

  CreateTableReader(TokenCursor cursor) {
    this.cursor = cursor;
    this.columnReader = new ColumnReader(cursor);
    this.constraintReader = new ConstraintReader(cursor);
  }

  /** Of a foreign table. */
  Optional<Clause> foreign() {
    Optional<Clause> clause = read();
    if (storage.foreign().isEmpty()) {
      throw cursor.error("SERVER");
    }
    return clause;
  }

  /** Empty for a kind of table that the model does not hold. */
  Optional<Clause> read() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    QualifiedName name = cursor.newName("a table's name");
    TableAsReader tableAs = new TableAsReader(cursor);
    if (tableAs.isNext()) {
      return tableAs.read(name, ifNotExists, storage);
    } else if (cursor.at("of")) {
      return Optional.empty();
    } else if (cursor.accept("partition", "of")) {
      return Optional.of(partition(name, ifNotExists));
    }
    cursor.expect("(");
    if (!cursor.at(")")) {
      do {
        element();
      } while (cursor.accept(","));
    }
    if (!cursor.accept(")")) {
      throw cursor.error("a column's default or constraint, a comma or )", ColumnReader.OPTIONS);
    }
    options();
    return Optional.of(table(name, ifNotExists));
  }

  private TableClause table(QualifiedName name, boolean ifNotExists) {
    notNulls.forEach(this::hold);
    return new TableClause(name, ifNotExists, columns, constraints, storage, lineage, likes);
  }

  /** A column that is not written here comes from a table that this one inherits from. */
  private void hold(ColumnDefinition notNull) {
    boolean found = false;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).column().name().equals(notNull.column().name())) {
        columns.set(i, columns.get(i).with(notNull.column().notNull()));
        found = true;
      }
    }
    if (!found) {
      columns.add(notNull);
    }
  }

  /** Behind {@code PARTITION OF}. */
  private Clause partition(QualifiedName name, boolean ifNotExists) {
    QualifiedName parent = cursor.qualifiedName("a table's name");
    if (cursor.accept("(")) {
      cursor.list(this::elementOfPartition);
      cursor.expect(")");
    }
    PartitionBound bound = new PartitionReader(cursor).bound();
    options();
    return new PartitionClause(table(name, ifNotExists), parent, bound);
  }

  private boolean elementOfPartition() {
    if (constraintReader.atNotNull()) {
      return columns.add(constraintReader.notNull());
    } else if (constraintReader.atTableConstraint()) {
      constraintReader.tableConstraint().ifPresent(constraints::add);
      return true;
    }
    ColumnDefinition column = columnReader.readOptions();
    columns.add(column);
    return constraints.addAll(column.constraints());
  }

  private void element() {
    if (cursor.at("like")) {
      cursor.expect("like");
      likes.add(LikeClause.read(cursor, columns.size()));
    } else if (constraintReader.atNotNull()) {
      notNulls.add(constraintReader.notNull());
    } else if (constraintReader.atTableConstraint()) {
      constraintReader
          .tableConstraint()
          .map(ConstraintReader::ofNewTable)
          .ifPresent(constraints::add);
    } else {
      ColumnDefinition column = columnReader.read();
      columns.add(column);
      constraints.addAll(column.constraints());
    }
  }

  private void options() {
    while (!cursor.atEnd()) {
      Token option = cursor.peek();
      if (cursor.at("with", "(")) {
        cursor.expect("with");
        storage = storage.withParameters(StorageParameters.read(cursor));
      } else if (cursor.accept("inherits")) {
        cursor.expect("(");
        lineage =
            lineage.withInheritance(
                Inheritance.NONE.withParents(
                    cursor.list(() -> cursor.qualifiedName("a table's name"))));
        cursor.expect(")");
      } else if (cursor.accept("partition", "by")) {
        lineage = lineage.withPartitionKey(Optional.of(new PartitionReader(cursor).key()));
      } else if (cursor.accept("server")) {
        String server = cursor.name("a server's name");
        storage = storage.withForeign(Optional.of(new ForeignSource(server, new TreeMap<>())));
      } else if (cursor.at("options", "(") && storage.foreign().isPresent()) {
        SortedMap<String, String> options = new RemoteReader(cursor).plainOptions();
        storage = storage.withForeign(storage.foreign().map(each -> each.withOptions(options)));
      } else if (!cursor.accept("using", "heap")
          && (cursor.accept("tablespace") || cursor.accept("using"))) {
        cursor.unmodelled(option, "where a table is stored is");
        cursor.label("a name");
      } else if (cursor.position().equals(cursor.position(option))
          && !cursor.accept("without", "oids")) {
        throw cursor.error("the end of the statement");
      }
    }
  }
}
