package dev.trammel.agents.crewai;

/** A JSON Schema holds something that no pydantic class says; never leaves this package. */
final class UnsupportedSchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final String expected;

  UnsupportedSchemaException(String message, Object found, String expected) {
    super(message);
    this.found = String.valueOf(found);
    this.expected = expected;
  }

  String found() {
    return found;
  }

  String expected() {
    return expected;
  }
}
