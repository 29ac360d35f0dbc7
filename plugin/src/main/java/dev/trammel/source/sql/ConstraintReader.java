package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.IndexKey;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.NotNull;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads constraints of tables and columns. One without a name gets the empty name. */
final class ConstraintReader {

  private final TokenCursor cursor;

  ConstraintReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether a constraint of a table starts here, rather than a column. */
  boolean atTableConstraint() {
    return cursor.at("constraint")
        || cursor.at("primary", "key")
        || cursor.at("foreign", "key")
        || cursor.at("unique", "(")
        || cursor.at("unique", "nulls")
        || cursor.at("unique", "using")
        || cursor.at("check")
        || cursor.at("exclude");
  }

  /** Whether {@code [CONSTRAINT name] NOT NULL column} starts here. */
  boolean atNotNull() {
    return cursor.at("not", "null")
        || (cursor.at("constraint")
            && cursor.peek(2).isWord("not")
            && cursor.peek(3).isWord("null"));
  }

  /** The column that must not be null; its type is told elsewhere. */
  ColumnDefinition notNull() {
    Position position = cursor.position();
    Optional<String> name =
        cursor.accept("constraint")
            ? Optional.of(cursor.name("a constraint's name"))
            : Optional.empty();
    cursor.expect("not", "null");
    String column = cursor.name("a column's name");
    NotNull notNull = NotNull.DEFAULT.withName(name);
    boolean more = true;
    while (more) {
      boolean noInherit = cursor.accept("no", "inherit");
      boolean notValid = cursor.accept("not", "valid");
      notNull =
          notNull
              .withNoInherit(notNull.noInherit() || noInherit)
              .withValidated(notNull.validated() && !notValid);
      more = noInherit || notValid;
    }
    Column held = Column.of(column, ColumnReader.UNTOLD).withNullable(false).withNotNull(notNull);
    return new ColumnDefinition(held, false, List.of(), position);
  }

  /** A constraint of a table; empty for one that the model does not hold. */
  Optional<Constraint> tableConstraint() {
    String name = cursor.accept("constraint") ? cursor.name("a constraint's name") : "";
    if (cursor.accept("exclude")) {
      return Optional.of(exclusion(name));
    } else if (cursor.accept("check")) {
      return Optional.of(check(name));
    } else if (cursor.accept("primary", "key")) {
      KeyColumns columns = keyColumns();
      PrimaryKey key = primaryKey(name, columns.names());
      return Optional.of(key.withIndex(key.index().withWithoutOverlaps(columns.temporal())));
    } else if (cursor.accept("unique")) {
      boolean nullsNotDistinct = nullsNotDistinct();
      KeyColumns columns = keyColumns();
      UniqueConstraint key = unique(name, columns.names(), nullsNotDistinct);
      return Optional.of(key.withIndex(key.index().withWithoutOverlaps(columns.temporal())));
    }
    cursor.expect("foreign", "key");
    KeyColumns columns = keyColumns();
    cursor.expect("references");
    return Optional.of(foreignKey(name, columns.names()).withPeriod(columns.temporal()));
  }

  /**
   * PostgreSQL takes NOT VALID in CREATE TABLE and marks the constraint valid: there are no rows.
   */
  static Constraint ofNewTable(Constraint constraint) {
    if (constraint instanceof CheckConstraint check) {
      return check.withValidated(check.enforced());
    }
    return constraint instanceof ForeignKey key ? key.withValidated(key.enforced()) : constraint;
  }

  /** Columns of a key, of which the last may be a range. */
  private record KeyColumns(List<String> names, boolean temporal) {}

  /** {@code (a, b WITHOUT OVERLAPS)} or {@code (a, PERIOD b)}. */
  private KeyColumns keyColumns() {
    cursor.expect("(");
    List<String> columns = new ArrayList<>();
    boolean temporal = false;
    do {
      boolean period = cursor.at("period") && cursor.peek(1).isName();
      temporal |= period && cursor.accept("period");
      columns.add(cursor.name("a column's name"));
      temporal |= cursor.accept("without", "overlaps");
    } while (cursor.accept(","));
    cursor.expect(")");
    return new KeyColumns(List.copyOf(columns), temporal);
  }

  /** Behind the word EXCLUDE. */
  private ExclusionConstraint exclusion(String name) {
    IndexReader indexes = new IndexReader(cursor);
    String method = cursor.accept("using") ? indexes.method() : "btree";
    cursor.expect("(");
    List<ExclusionConstraint.Element> elements =
        cursor.list(
            () -> {
              IndexKey key = indexes.key();
              cursor.expect("with");
              return new ExclusionConstraint.Element(key, operator());
            });
    cursor.expect(")");
    KeyIndex index = keyIndex();
    Optional<Expression> predicate =
        cursor.accept("where") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    return new ExclusionConstraint(
        name, method, elements, predicate, deferrability(), index, Optional.empty());
  }

  /** {@code &&} or {@code OPERATOR(schema.&&)}. */
  private String operator() {
    if (!cursor.accept("operator")) {
      return cursor.next().text();
    }
    cursor.expect("(");
    String schema = "";
    while (cursor.peek(1).isSymbol(".")) {
      schema = cursor.label("a schema's name");
      cursor.expect(".");
    }
    String operator = cursor.next().text();
    cursor.expect(")");
    return schema.isEmpty() || schema.equals("pg_catalog") ? operator : schema + "." + operator;
  }

  /** Behind the word CHECK. */
  CheckConstraint check(String name) {
    var expression = cursor.parenthesised();
    boolean noInherit = cursor.accept("no", "inherit");
    boolean validated = !cursor.accept("not", "valid");
    noInherit |= cursor.accept("no", "inherit");
    boolean enforced = enforced();
    return new CheckConstraint(
        name, expression, noInherit, validated && enforced, enforced, Optional.empty());
  }

  PrimaryKey primaryKey(String name, List<String> columns) {
    KeyIndex index = keyIndex();
    return new PrimaryKey(name, columns, deferrability(), index, Optional.empty());
  }

  boolean nullsNotDistinct() {
    if (cursor.accept("nulls", "not", "distinct")) {
      return true;
    }
    cursor.accept("nulls", "distinct");
    return false;
  }

  UniqueConstraint unique(String name, List<String> columns, boolean nullsNotDistinct) {
    KeyIndex index = keyIndex();
    return new UniqueConstraint(
        name, columns, nullsNotDistinct, deferrability(), index, Optional.empty());
  }

  private KeyIndex keyIndex() {
    List<String> include = cursor.accept("include") ? cursor.columnList() : List.of();
    SortedMap<String, String> parameters = Collections.emptySortedMap();
    if (cursor.at("with", "(")) {
      cursor.expect("with");
      parameters = StorageParameters.read(cursor);
    }
    if (cursor.at("using", "index", "tablespace")) {
      cursor.unmodelled(cursor.next(), "tablespaces are");
      cursor.expect("index", "tablespace");
      cursor.name("a tablespace's name");
    }
    return new KeyIndex(include, parameters);
  }

  /** Behind the word REFERENCES. */
  ForeignKey foreignKey(String name, List<String> columns) {
    QualifiedName table = cursor.qualifiedName("a table's name");
    List<String> referenced = cursor.at("(") ? keyColumns().names() : List.of();
    boolean matchFull = match();
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    List<String> onDeleteColumns = List.of();
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    while (cursor.at("on", "delete") || cursor.at("on", "update")) {
      cursor.expect("on");
      if (cursor.accept("delete")) {
        onDelete = action();
        onDeleteColumns = cursor.at("(") ? cursor.columnList() : List.of();
      } else {
        cursor.expect("update");
        onUpdate = action();
      }
    }
    Deferrability deferrability = deferrability();
    boolean validated = !cursor.accept("not", "valid");
    if (deferrability == Deferrability.NOT_DEFERRABLE) {
      deferrability = deferrability();
    }
    boolean enforced = enforced();
    return new ForeignKey(
        name,
        columns,
        table,
        referenced,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated && enforced,
        enforced,
        false,
        Optional.empty());
  }

  private boolean match() {
    if (!cursor.accept("match")) {
      return false;
    }
    if (cursor.accept("full")) {
      return true;
    }
    cursor.expect("simple");
    return false;
  }

  private ReferentialAction action() {
    if (cursor.accept("cascade")) {
      return ReferentialAction.CASCADE;
    } else if (cursor.accept("restrict")) {
      return ReferentialAction.RESTRICT;
    } else if (cursor.accept("no", "action")) {
      return ReferentialAction.NO_ACTION;
    }
    cursor.expect("set");
    ReferentialAction action =
        cursor.accept("null") ? ReferentialAction.SET_NULL : ReferentialAction.SET_DEFAULT;
    if (action == ReferentialAction.SET_DEFAULT) {
      cursor.expect("default");
    }
    return action;
  }

  private boolean enforced() {
    boolean enforced = !cursor.accept("not", "enforced");
    cursor.accept("enforced");
    return enforced;
  }

  /** The words in either order, or nothing. */
  Deferrability deferrability() {
    boolean deferrable = false;
    boolean deferred = false;
    boolean more = true;
    while (more) {
      Token token = cursor.peek();
      if (cursor.accept("deferrable")) {
        deferrable = true;
      } else if (cursor.accept("initially", "deferred")) {
        deferred = true;
      } else {
        more = cursor.accept("not", "deferrable") || cursor.accept("initially", "immediate");
      }
      more = more && !token.text().isEmpty();
    }
    if (deferred) {
      return Deferrability.INITIALLY_DEFERRED;
    }
    return deferrable ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
  }
}
