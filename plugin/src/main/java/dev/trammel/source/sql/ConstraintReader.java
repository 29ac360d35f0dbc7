package dev.trammel.source.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;

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

  /** A constraint of a table; empty for one that the model does not hold. */
  Optional<Constraint> tableConstraint() {
    String name = cursor.accept("constraint") ? cursor.name("a constraint's name") : "";
    if (cursor.at("exclude")) {
      return exclusion();
    } else if (cursor.at("not", "null")) {
      cursor.unmodelled(cursor.peek(), "a named NOT NULL is");
      cursor.rest();
      return Optional.empty();
    } else if (cursor.accept("check")) {
      return Optional.of(check(name));
    } else if (cursor.accept("primary", "key")) {
      return Optional.of(primaryKey(name, cursor.columnList()));
    } else if (cursor.accept("unique")) {
      boolean nullsNotDistinct = nullsNotDistinct();
      return Optional.of(unique(name, cursor.columnList(), nullsNotDistinct));
    }
    cursor.expect("foreign", "key");
    List<String> columns = cursor.columnList();
    cursor.expect("references");
    return Optional.of(foreignKey(name, columns));
  }

  private Optional<Constraint> exclusion() {
    cursor.unmodelled(cursor.peek(), "an exclusion constraint is");
    while (!cursor.atEnd() && !cursor.at(",") && !cursor.at(")")) {
      if (cursor.at("(")) {
        cursor.skipParentheses();
      } else {
        cursor.next();
      }
    }
    return Optional.empty();
  }

  /** Behind the word CHECK. */
  CheckConstraint check(String name) {
    var expression = cursor.parenthesised();
    boolean noInherit = cursor.accept("no", "inherit");
    boolean validated = !cursor.accept("not", "valid");
    enforced();
    return new CheckConstraint(name, expression, noInherit, validated);
  }

  PrimaryKey primaryKey(String name, List<String> columns) {
    indexParameters();
    return new PrimaryKey(name, columns, deferrability());
  }

  boolean nullsNotDistinct() {
    if (cursor.accept("nulls", "not", "distinct")) {
      return true;
    }
    cursor.accept("nulls", "distinct");
    return false;
  }

  UniqueConstraint unique(String name, List<String> columns, boolean nullsNotDistinct) {
    indexParameters();
    return new UniqueConstraint(name, columns, nullsNotDistinct, deferrability());
  }

  private void indexParameters() {
    if (cursor.at("include")) {
      cursor.unmodelled(cursor.next(), "INCLUDE of a constraint is");
      cursor.columnList();
    }
    if (cursor.at("with", "(")) {
      cursor.unmodelled(cursor.next(), "storage parameters are");
      cursor.skipParentheses();
    }
    if (cursor.at("using", "index", "tablespace")) {
      cursor.unmodelled(cursor.next(), "tablespaces are");
      cursor.expect("index", "tablespace");
      cursor.name("a tablespace's name");
    }
  }

  /** Behind the word REFERENCES. */
  ForeignKey foreignKey(String name, List<String> columns) {
    QualifiedName table = cursor.qualifiedName("a table's name");
    List<String> referenced = cursor.at("(") ? cursor.columnList() : List.of();
    boolean matchFull = match();
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    while (cursor.at("on", "delete") || cursor.at("on", "update")) {
      cursor.expect("on");
      if (cursor.accept("delete")) {
        onDelete = action();
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
    enforced();
    return new ForeignKey(
        name, columns, table, referenced, onDelete, onUpdate, matchFull, deferrability, validated);
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
    if (cursor.at("(")) {
      cursor.unmodelled(cursor.peek(), "columns of SET NULL and SET DEFAULT are");
      cursor.columnList();
    }
    return action;
  }

  private void enforced() {
    if (cursor.at("not", "enforced")) {
      cursor.unmodelled(cursor.next(), "NOT ENFORCED is");
    }
    cursor.accept("enforced");
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
