package dev.trammel.postgres;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a platform has put into every database before the first migration. It comes from a file; see
 * {@link ProfileReader} for its form.
 *
 * @param name e.g. {@code supabase}
 * @param searchPath the search path of the database's sessions
 * @param managedSchemas schemas that belong to the platform; outside every comparison
 * @param managedExtensions extensions that the platform has installed; outside every comparison
 * @param setup SQL that prepares an empty database; may run again on another database of the server
 * @param standIns SQL of a stand-in by the name of the extension for which it stands when the
 *     embedded server lacks the real one
 */
public record Profile(
    String name,
    List<String> searchPath,
    SortedSet<String> managedSchemas,
    SortedSet<String> managedExtensions,
    String setup,
    SortedMap<String, String> standIns) {

  /** PostgreSQL as it comes. */
  public static final Profile PLAIN =
      new Profile(
          "plain", List.of("public"), new TreeSet<>(), new TreeSet<>(), "", new TreeMap<>());

  /** The version under which a stand-in is installed; tells it from the real extension. */
  public static final String STAND_IN_VERSION = "stand-in";

  public Profile {
    searchPath = List.copyOf(searchPath);
    managedSchemas = Collections.unmodifiableSortedSet(new TreeSet<>(managedSchemas));
    managedExtensions = Collections.unmodifiableSortedSet(new TreeSet<>(managedExtensions));
    standIns = Collections.unmodifiableSortedMap(new TreeMap<>(standIns));
  }

  /** What a reader leaves out on a database with this profile. */
  public ReadScope scope() {
    return new ReadScope(
        searchPath, managedSchemas, managedExtensions, Set.of(), PlatformMembers.of(setup));
  }
}
