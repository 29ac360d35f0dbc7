package dev.trammel.artifact.java;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Generation;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.syntax.Identifiers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Just enough SQL to make a test's tables; the product's own SQL has tests of its own. */
final class Ddl {

  private Ddl() {}

  static String of(Database database) {
    return Stream.of(
            database.schemas().stream().map(schema -> "CREATE SCHEMA " + quote(schema)),
            database.enumTypes().values().stream().map(Ddl::of),
            database.tables().values().stream().map(Ddl::of))
        .flatMap(each -> each)
        .collect(Collectors.joining(";\n", "", ";\n"));
  }

  private static String of(EnumType type) {
    return "CREATE TYPE "
        + quote(type.name())
        + " AS ENUM ("
        + type.labels().stream()
            .map(label -> "'" + label.replace("'", "''") + "'")
            .collect(Collectors.joining(", "))
        + ")";
  }

  private static String of(Table table) {
    return "CREATE TABLE "
        + quote(table.name())
        + " (\n  "
        + Stream.concat(
                table.columns().stream().map(Ddl::of), table.constraints().stream().map(Ddl::of))
            .collect(Collectors.joining(",\n  "))
        + ")";
  }

  private static String of(Column column) {
    String type =
        column.type().isBuiltIn()
            ? column.type().toString()
            : quote(column.type().qualifiedName()) + (column.type().isArray() ? "[]" : "");
    return quote(column.name())
        + " "
        + type
        + (column.nullable() ? "" : " NOT NULL")
        + column.defaultValue().map(value -> " DEFAULT " + value).orElse("")
        + column.generation().map(Ddl::of).orElse("");
  }

  private static String of(Generation generation) {
    if (generation instanceof Generation.Computed computed) {
      return " GENERATED ALWAYS AS (" + computed.expression() + ") STORED";
    }
    boolean always = ((Generation.Identity) generation).always();
    return " GENERATED " + (always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
  }

  private static String of(Constraint constraint) {
    String name = "CONSTRAINT " + quote(constraint.name());
    if (constraint instanceof CheckConstraint check) {
      return name + " CHECK (" + check.expression() + ")" + (check.validated() ? "" : " NOT VALID");
    } else if (constraint instanceof PrimaryKey key) {
      return name + " PRIMARY KEY (" + quote(key.columns()) + ")";
    }
    throw new IllegalArgumentException("no SQL for " + constraint);
  }

  private static String quote(List<String> names) {
    return names.stream().map(Ddl::quote).collect(Collectors.joining(", "));
  }

  private static String quote(QualifiedName name) {
    return quote(name.schema()) + "." + quote(name.name());
  }

  private static String quote(String name) {
    return Identifiers.quote(name);
  }
}
