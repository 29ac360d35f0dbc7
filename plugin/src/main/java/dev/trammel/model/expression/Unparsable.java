package dev.trammel.model.expression;

/** The text is not SQL that is taken apart here. */
final class Unparsable extends Exception {

  private static final long serialVersionUID = 1L;

  Unparsable(String message) {
    super(message);
  }
}
