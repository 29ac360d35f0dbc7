package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Generation;
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
    column.collation().ifPresent(each -> parts.add("COLLATE " + Names.of(each)));
    column.generation().ifPresent(each -> parts.add(generation(each)));
    if (!column.nullable()) {
      parts.add("NOT NULL");
    }
    column.defaultValue().ifPresent(each -> parts.add("DEFAULT " + ExpressionSql.term(each)));
    return String.join(" ", parts);
  }

  static String generation(Generation generation) {
    if (generation instanceof Generation.Computed computed) {
      return "GENERATED ALWAYS AS "
          + ExpressionSql.parenthesised(computed.expression())
          + " "
          + (computed.stored() ? "STORED" : "VIRTUAL");
    }
    return "GENERATED " + mode((Generation.Identity) generation) + " AS IDENTITY";
  }

  static String mode(Generation.Identity identity) {
    return identity.always() ? "ALWAYS" : "BY DEFAULT";
  }
}
