package dev.trammel.model.doc;

import dev.trammel.diagnostic.Located;

/**
 * One constraint.
 *
 * @param definition what follows the name: {@code PRIMARY KEY (id)}, {@code a → t(b)}, {@code CHECK
 *     (…)}
 */
public record ConstraintEntry(Kind kind, Located<String> name, Located<String> definition) {

  /** The subsections, in their order. */
  public enum Kind {
    PRIMARY_KEY("Primary Key"),
    FOREIGN_KEY("Foreign Keys"),
    UNIQUE("Unique Constraints"),
    CHECK("Check Constraints");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }
}
