package dev.trammel.postgres;

import dev.trammel.model.Database;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server holds.
 *
 * @param database the part that the model can hold
 * @param unmodelled the rest: what it is, e.g. {@code view active_agents}, to its definition as
 *     PostgreSQL prints it
 */
public record Catalog(Database database, SortedMap<String, String> unmodelled) {

  public Catalog {
    unmodelled = Collections.unmodifiableSortedMap(new TreeMap<>(unmodelled));
  }
}
