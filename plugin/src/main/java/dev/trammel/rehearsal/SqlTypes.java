package dev.trammel.rehearsal;

import dev.trammel.model.DataType;
import dev.trammel.syntax.Identifiers;

/** Writes a type as SQL that does not depend on the search path. */
final class SqlTypes {

  private SqlTypes() {}

  static String of(DataType type) {
    if (type.isBuiltIn()) {
      return type.toString();
    }
    String modifiers =
        type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
    return Identifiers.quote(type.schema())
        + "."
        + Identifiers.quote(type.name())
        + modifiers
        + (type.isArray() ? "[]" : "");
  }
}
