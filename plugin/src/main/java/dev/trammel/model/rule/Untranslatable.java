package dev.trammel.model.rule;

/** Thrown where an expression leaves what is understood with certainty. */
final class Untranslatable extends Exception {

  private static final long serialVersionUID = 1L;

  Untranslatable(String reason) {
    super(reason, null, false, false);
  }
}
