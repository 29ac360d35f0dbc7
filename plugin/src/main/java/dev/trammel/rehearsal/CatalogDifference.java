package dev.trammel.rehearsal;

import java.util.Set;

/**
 * One attribute of one object that two databases hold differently. Printed as {@code column
 * crews.process_type: type: text → character varying(20)}.
 *
 * @param object what a person calls it
 * @param attribute empty when the object is on one side only
 */
public record CatalogDifference(String object, String attribute, String left, String right) {

  private static final Set<String> PRINTED =
      Set.of(
          "expression",
          "default value",
          "generation",
          "using",
          "with check",
          "when",
          "predicate",
          "keys",
          "query",
          "checks",
          "elements");

  static final String NONE = "none";
  static final String PRESENT = "present";
  static final String ABSENT = "absent";

  /** Whether it may be a matter of how PostgreSQL prints an expression. */
  boolean isPrinted() {
    return PRINTED.contains(attribute) && !left.equals(NONE) && !right.equals(NONE);
  }

  @Override
  public String toString() {
    String change = left + " → " + right;
    return attribute.isEmpty() ? object + ": " + change : object + ": " + attribute + ": " + change;
  }
}
