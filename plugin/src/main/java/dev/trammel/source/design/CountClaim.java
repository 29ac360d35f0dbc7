package dev.trammel.source.design;

import dev.trammel.diagnostic.Position;
import java.util.Optional;

/**
 * A number that a document's prose states.
 *
 * @param table what is counted in: a table, for parameters a catalog target too; empty for all
 * @param position of the number
 * @param text the words that state it
 */
public record CountClaim(
    Kind kind, Optional<String> table, int number, Position position, String text) {

  /** What is counted. */
  public enum Kind {
    /** A table's columns, before or after. */
    COLUMNS("columns"),
    RECORDED_COLUMNS("columns before the change"),
    ADDED_COLUMNS("added columns"),
    DECLARED_COLUMNS("columns after the change"),
    TABLES("tables"),
    EXPANDED_TABLES("expanded tables"),
    NEW_TABLES("new tables"),
    UNCHANGED_TABLES("unchanged tables"),
    /** Rows or numbers that one section gives to the tables it speaks of. */
    SECTION_TABLES("tables of the section"),
    PARAMETERS("parameters");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /** For messages. */
    public String noun() {
      return noun;
    }
  }
}
