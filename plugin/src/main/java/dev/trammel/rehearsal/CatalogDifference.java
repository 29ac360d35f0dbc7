package dev.trammel.rehearsal;

/**
 * One attribute of one object that two databases hold differently. Printed as {@code column
 * crews.process_type: type: text → character varying(20)}.
 *
 * @param object what a person calls it
 * @param attribute empty when the object is on one side only
 */
public record CatalogDifference(String object, String attribute, String left, String right) {

  static final String PRESENT = "present";
  static final String ABSENT = "absent";

  @Override
  public String toString() {
    String change = left + " → " + right;
    return attribute.isEmpty() ? object + ": " + change : object + ": " + attribute + ": " + change;
  }
}
