package dev.trammel.postgres;

import dev.trammel.model.Database;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server holds.
 *
 * @param database the part that the model can hold
 * @param unmodelled the rest: what it is, e.g. {@code view active_agents}, to its definition as
 *     PostgreSQL prints it
 * @param makers roles that own what nobody is stated to own
 */
public record Catalog(Database database, SortedMap<String, String> unmodelled, Set<String> makers) {

  public Catalog {
    unmodelled = Collections.unmodifiableSortedMap(new TreeMap<>(unmodelled));
    makers = Set.copyOf(makers);
  }
}
