package dev.trammel.source.sql;

import dev.trammel.model.QualifiedName;
import java.util.List;

/** What a statement does depends on something that is not followed. */
final class UndecidedCondition extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final transient List<QualifiedName> made;

  private UndecidedCondition(String message, String expected, List<QualifiedName> made) {
    super(message);
    this.expected = expected;
    this.made = made;
  }

  /** A {@code DO} asks the catalog for something. */
  static UndecidedCondition ofPresence(String name) {
    return new UndecidedCondition(
        "whether " + name + " is there cannot be told",
        "a condition on what the statements before have made",
        List.of());
  }

  /** A table is made of columns whose types are for a server to say. */
  static UndecidedCondition ofType(String column, QualifiedName table) {
    return new UndecidedCondition(
        "the type of " + column + " cannot be told",
        "columns of known tables, casts, or functions of known types",
        List.of(table));
  }

  /** What could be decided instead. */
  String expected() {
    return expected;
  }

  /** What the statement makes in any case. */
  List<QualifiedName> made() {
    return made;
  }
}
