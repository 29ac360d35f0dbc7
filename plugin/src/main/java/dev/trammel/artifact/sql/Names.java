package dev.trammel.artifact.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names as PostgreSQL reads them back; a schema only where it is not {@code public}. */
final class Names {

  private Names() {}

  static String of(String name) {
    return Identifiers.quote(name);
  }

  static String of(QualifiedName name) {
    return name.schema().equals(QualifiedName.PUBLIC)
        ? Identifiers.quote(name.name())
        : Identifiers.quote(name.schema()) + "." + Identifiers.quote(name.name());
  }

  /** A name that may have its schema before a dot, as a collation's has. */
  static String ofDotted(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? of(name) : of(name.substring(0, dot)) + "." + of(name.substring(dot + 1));
  }

  /** {@code a, "order"}. */
  static String list(Collection<String> names) {
    return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
  }

  /** A type with modifiers and dimensions. */
  static String of(DataType type) {
    return withoutDimensions(type) + (type.isArray() ? "[]" : "");
  }

  private static String withoutDimensions(DataType type) {
    return type.isBuiltIn()
        ? type.elementType().toString()
        : of(type.qualifiedName()) + modifiers(type);
  }

  private static String modifiers(DataType type) {
    return type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
  }

  /** A type without its modifiers, for a cast that must not cut values to size in silence. */
  static String unmodified(DataType type) {
    return of(
        new DataType(type.schema(), type.name(), java.util.List.of(), type.arrayDimensions()));
  }
}
