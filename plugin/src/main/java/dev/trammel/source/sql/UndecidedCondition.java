package dev.trammel.source.sql;

/** What a {@code DO} asks of the catalog depends on something that is not followed. */
final class UndecidedCondition extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndecidedCondition(String name) {
    super("whether " + name + " is there cannot be told");
  }
}
