package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.NotNull;
import dev.trammel.model.SequenceOptions;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a column's definition: name, type, collation, default, constraints. */
final class ColumnReader {

  private static final Map<String, DataType> SERIALS =
      Map.of(
          "smallserial", DataType.builtIn("smallint"),
          "serial2", DataType.builtIn("smallint"),
          "serial", DataType.INTEGER,
          "serial4", DataType.INTEGER,
          "bigserial", DataType.builtIn("bigint"),
          "serial8", DataType.builtIn("bigint"));

  /** Of a column whose type is told elsewhere. */
  static final DataType UNTOLD = DataType.builtIn("unknown");

  /** What may follow a column's type or a default's expression. */
  static final Set<String> OPTIONS =
      Set.of(
          "not",
          "null",
          "constraint",
          "primary",
          "unique",
          "check",
          "references",
          "collate",
          "generated",
          "default",
          "deferrable",
          "initially",
          "compression",
          "options",
          "storage");

  private final TokenCursor cursor;
  private final ConstraintReader constraintReader;

  private Column column;
  private boolean serial;
  private boolean primary;
  private List<Constraint> constraints;

  ColumnReader(TokenCursor cursor) {
    this.cursor = cursor;
    this.constraintReader = new ConstraintReader(cursor);
  }

  ColumnDefinition read() {
    Position position = cursor.position();
    String name = cursor.name("a column's name");
    DataType type = serialOrType();
    return options(Column.of(name, type).withNullable(!serial), position);
  }

  /** {@code name [WITH OPTIONS] …}: what is written of a column that comes from elsewhere. */
  ColumnDefinition readOptions() {
    Position position = cursor.position();
    String name = cursor.name("a column's name");
    cursor.accept("with", "options");
    serial = false;
    return options(Column.of(name, UNTOLD), position);
  }

  private ColumnDefinition options(Column bare, Position position) {
    column = bare;
    constraints = new ArrayList<>();
    primary = false;
    while (option()) {
      // each call reads one option
    }
    if (primary) {
      column = column.withNullable(false);
    }
    return new ColumnDefinition(column, serial, constraints, position);
  }

  private DataType serialOrType() {
    DataType integer =
        cursor.peek().kind() == TokenKind.WORD ? SERIALS.get(cursor.peek().value()) : null;
    serial = integer != null;
    if (serial) {
      cursor.next();
      return integer;
    }
    return cursor.type();
  }

  private boolean option() {
    String name = cursor.accept("constraint") ? cursor.name("a constraint's name") : "";
    if (cursor.accept("not", "null")) {
      boolean noInherit = cursor.accept("no", "inherit");
      NotNull notNull = name.isEmpty() ? NotNull.DEFAULT : NotNull.named(name);
      column = column.withNullable(false).withNotNull(notNull.withNoInherit(noInherit));
    } else if (cursor.accept("null")) {
      column = column.withNullable(true);
    } else if (cursor.accept("default")) {
      column = column.withDefault(defaultValue(cursor.expression(OPTIONS)));
    } else if (cursor.accept("collate")) {
      column = column.withCollation(collation());
    } else if (cursor.accept("generated")) {
      generation();
    } else if (cursor.accept("storage")) {
      Optional<String> storage = ColumnStorages.storage(cursor, column.type());
      column = column.withStorage(column.storage().withStorage(storage));
    } else if (cursor.at("options", "(")) {
      column =
          column.withStorage(column.storage().withOptions(new RemoteReader(cursor).plainOptions()));
    } else if (cursor.accept("compression")) {
      column =
          column.withStorage(column.storage().withCompression(ColumnStorages.compression(cursor)));
    } else {
      return constraint(name);
    }
    return true;
  }

  private boolean constraint(String name) {
    List<String> self = List.of(column.name());
    if (cursor.accept("primary", "key")) {
      primary = true;
      constraints.add(constraintReader.primaryKey(name, self));
    } else if (cursor.accept("unique")) {
      boolean nullsNotDistinct = constraintReader.nullsNotDistinct();
      constraints.add(constraintReader.unique(name, self, nullsNotDistinct));
    } else if (cursor.accept("check")) {
      constraints.add(constraintReader.check(name));
    } else if (cursor.accept("references")) {
      constraints.add(constraintReader.foreignKey(name, self));
    } else if (!name.isEmpty()) {
      throw cursor.error("a constraint");
    } else {
      return false;
    }
    return true;
  }

  /** PostgreSQL keeps no default that is plainly NULL, unless the type has a length to apply. */
  Optional<Expression> defaultValue(Expression written) {
    boolean plainNull =
        ColumnDefinition.isNull(written)
            && column.type().modifiers().isEmpty()
            && !column.type().equals(UNTOLD);
    return plainNull ? Optional.empty() : Optional.of(written);
  }

  /** Behind the word COLLATE; empty for the database's own. */
  Optional<String> collation() {
    return collation(cursor);
  }

  static Optional<String> collation(TokenCursor cursor) {
    List<String> path = cursor.path("a collation's name");
    int last = path.size() - 1;
    String name = path.get(last);
    String schema = last == 0 ? "" : path.get(last - 1);
    boolean bare = schema.isEmpty() || schema.equals("pg_catalog") || schema.equals("public");
    return name.equals("default")
        ? Optional.empty()
        : Optional.of(bare ? name : schema + "." + name);
  }

  /** An identity with its options, where they are not what PostgreSQL takes anyway. */
  static Generation.Identity identity(boolean always, DataType type, SequenceOptions options) {
    return new Generation.Identity(
        always, Optional.of(options).filter(each -> !each.equals(SequenceOptions.of(type))));
  }

  /** Behind the word GENERATED. */
  private void generation() {
    boolean always = cursor.accept("always");
    if (!always) {
      cursor.expect("by", "default");
    }
    cursor.expect("as");
    if (cursor.accept("identity")) {
      SequenceSettings settings = SequenceSettings.inParentheses(cursor);
      column =
          column.withGeneration(
              Optional.of(identity(always, column.type(), settings.options(column.type()))));
      column = column.withNullable(false);
    } else {
      Expression expression = cursor.parenthesised();
      boolean stored = cursor.accept("stored");
      cursor.accept("virtual");
      column = column.withGeneration(Optional.of(new Generation.Computed(expression, stored)));
    }
  }
}
