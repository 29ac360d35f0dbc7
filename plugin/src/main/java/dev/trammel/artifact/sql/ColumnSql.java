package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.NotNull;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.SetColumnNullability;
import java.util.ArrayList;
import java.util.List;

/** Prints a column's definition. */
final class ColumnSql {

  private ColumnSql() {}

  /** {@code "verbose" boolean NOT NULL DEFAULT false}. */
  static String of(Column column) {
    return Names.of(column.name()) + " " + definition(column);
  }

  /** {@code CONSTRAINT present NOT NULL NO INHERIT}. */
  private static String constraint(NotNull notNull) {
    return notNull
            .name()
            .filter(each -> !each.isEmpty())
            .map(each -> "CONSTRAINT " + Names.of(each) + " ")
            .orElse("")
        + "NOT NULL"
        + (notNull.noInherit() ? " NO INHERIT" : "");
  }

  /**
   * The action of ALTER TABLE that holds a column to NOT NULL, or no longer does.
   *
   * @param named whether a name that PostgreSQL would give is said
   */
  static String nullability(SetColumnNullability change, Column before, boolean named) {
    NotNull later =
        named
            ? change
                .notNull()
                .withName(NotNulls.name(change.table(), before.withNotNull(NotNull.DEFAULT)))
            : change.notNull();
    String name = Names.of(NotNulls.name(change.table(), before));
    if (change.nullable()) {
      return alter(before) + "DROP NOT NULL";
    } else if (!before.nullable() && before.notNull().noInherit() != later.noInherit()) {
      return "ALTER CONSTRAINT " + name + (later.noInherit() ? " NO INHERIT" : " INHERIT");
    } else if (!before.nullable() && before.notNull().validated() != later.validated()) {
      return "VALIDATE CONSTRAINT " + name;
    } else if (before.nullable() && !later.equals(NotNull.DEFAULT) && later.isNamed()) {
      return "ADD "
          + constraint(later.withNoInherit(false))
          + " "
          + Names.of(before.name())
          + (later.noInherit() ? " NO INHERIT" : "")
          + (later.validated() ? "" : " NOT VALID");
    }
    return alter(before) + "SET NOT NULL";
  }

  private static String alter(Column column) {
    return "ALTER COLUMN " + Names.of(column.name()) + " ";
  }

  /** What follows the name. */
  static String definition(Column column) {
    List<String> parts = new ArrayList<>();
    parts.add(Names.of(column.type()));
    if (!column.storage().options().isEmpty()) {
      parts.add(RemoteSql.options(column.storage().options()).strip());
    }
    column.collation().ifPresent(each -> parts.add("COLLATE " + Names.ofDotted(each)));
    column.generation().ifPresent(each -> parts.add(GenerationSql.of(each, column.type())));
    if (!column.nullable()) {
      parts.add(constraint(column.notNull()));
    }
    column.defaultValue().ifPresent(each -> parts.add("DEFAULT " + ExpressionSql.term(each)));
    return String.join(" ", parts);
  }
}
