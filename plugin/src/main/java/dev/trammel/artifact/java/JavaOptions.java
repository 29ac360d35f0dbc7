package dev.trammel.artifact.java;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user settles about the generated Java.
 *
 * @param basePackage where tables of schema {@code public} go; other schemas get a package below it
 * @param names Java names by what they replace: {@code crewai_agents} or {@code auth.users} for a
 *     record or enum type, {@code crewai_agents.verbose} for a component
 */
public record JavaOptions(String basePackage, SortedMap<String, String> names) {

  public JavaOptions {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  /** The name that the user settles for an object. */
  Optional<String> named(String object) {
    return Optional.ofNullable(names.get(object));
  }

  /** Names by rule alone. */
  public static JavaOptions in(String basePackage) {
    return new JavaOptions(basePackage, new TreeMap<>());
  }
}
