package dev.trammel.model;

import java.util.List;

/**
 * A column's type, in the names of PostgreSQL's {@code format_type}: {@code character varying},
 * {@code timestamp with time zone}, never an alias.
 *
 * @param schema empty for a type of {@code pg_catalog}, else the type's schema
 * @param name the type's name without modifiers
 * @param modifiers what stands in parentheses, e.g. {@code [3, 2]} of {@code numeric(3,2)}
 * @param arrayDimensions 0 for a scalar; PostgreSQL does not tell 1 from more, so 0 or 1
 */
public record DataType(String schema, String name, List<String> modifiers, int arrayDimensions) {

  public static final DataType TEXT = builtIn("text");
  public static final DataType UUID = builtIn("uuid");
  public static final DataType BOOLEAN = builtIn("boolean");
  public static final DataType INTEGER = builtIn("integer");

  public DataType {
    modifiers = List.copyOf(modifiers);
    arrayDimensions = Math.min(arrayDimensions, 1);
  }

  /** A type of {@code pg_catalog} without modifiers. */
  public static DataType builtIn(String name, String... modifiers) {
    return new DataType("", name, List.of(modifiers), 0);
  }

  public DataType arrayOf() {
    return new DataType(schema, name, modifiers, 1);
  }

  public DataType elementType() {
    return new DataType(schema, name, modifiers, 0);
  }

  public boolean isArray() {
    return arrayDimensions > 0;
  }

  public boolean isBuiltIn() {
    return schema.isEmpty();
  }

  /** The type's name when it is user-defined. */
  public QualifiedName qualifiedName() {
    return new QualifiedName(schema, name);
  }

  /** As {@code format_type} prints it, without quotes: {@code timestamp(3) with time zone[]}. */
  @Override
  public String toString() {
    String base = isBuiltIn() || schema.equals(QualifiedName.PUBLIC) ? name : schema + "." + name;
    String suffix = isArray() ? "[]" : "";
    if (modifiers.isEmpty()) {
      return base + suffix;
    }
    String parenthesised = "(" + String.join(",", modifiers) + ")";
    for (String zone : List.of(" with time zone", " without time zone")) {
      if (base.endsWith(zone)) {
        return base.substring(0, base.length() - zone.length()) + parenthesised + zone + suffix;
      }
    }
    return base + parenthesised + suffix;
  }
}
