package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import java.util.ArrayList;
import java.util.List;

/** Prints a column's definition. */
final class ColumnSql {

  private ColumnSql() {}

  /** {@code "verbose" boolean NOT NULL DEFAULT false}. */
  static String of(Column column) {
    return Names.of(column.name()) + " " + definition(column);
  }

  /** What follows the name. */
  static String definition(Column column) {
    List<String> parts = new ArrayList<>();
    parts.add(Names.of(column.type()));
    column.collation().ifPresent(each -> parts.add("COLLATE " + Names.ofDotted(each)));
    column.generation().ifPresent(each -> parts.add(GenerationSql.of(each, column.type())));
    if (!column.nullable()) {
      parts.add("NOT NULL");
    }
    column.defaultValue().ifPresent(each -> parts.add("DEFAULT " + ExpressionSql.term(each)));
    return String.join(" ", parts);
  }
}
