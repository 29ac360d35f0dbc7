package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import java.util.Optional;

/**
 * A fact that a doc's dialect cannot show, and where it was taken from.
 *
 * @param entry of the doc, that needed it
 * @param text what was filled in, for people: {@code column tags is text[], as its default says}
 * @param from where the base states it
 */
public record Fill(Origin origin, Located<String> entry, String text, Optional<Position> from) {

  /** Where the fact comes from. */
  public enum Origin {
    /** The base: migrations, baseline or server. */
    BASE,
    /** Another fact of the doc, from which it follows. */
    INFERRED,
    /** Nowhere: PostgreSQL's default was taken. */
    ASSUMED
  }

  public Position position() {
    return entry.position();
  }
}
