package dev.trammel.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: an error stops the flow after its stage, an info only tells. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
