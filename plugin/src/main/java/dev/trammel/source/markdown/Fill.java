package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Position;

/**
 * A fact that a doc's dialect cannot show, and where it was taken from.
 *
 * @param position the entry that needed it
 * @param text what was filled in, for people: {@code column tags is text[], as its default says}
 */
public record Fill(Origin origin, Position position, String text) {

  /** Where the fact comes from. */
  public enum Origin {
    /** The base: migrations, baseline or server. */
    BASE,
    /** Another fact of the doc, from which it follows. */
    INFERRED,
    /** Nowhere: PostgreSQL's default was taken. */
    ASSUMED
  }
}
