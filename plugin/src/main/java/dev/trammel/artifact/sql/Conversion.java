package dev.trammel.artifact.sql;

import dev.trammel.model.DataType;
import java.util.List;
import java.util.Set;

/** Prints how a column's values become values of another type. */
final class Conversion {

  /** Types that PostgreSQL casts to each other. */
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
          Set.of("text", "character varying", "character", "name"),
          Set.of("date", "timestamp without time zone", "timestamp with time zone"),
          Set.of("json", "jsonb"),
          Set.of("boolean", "integer"));

  private static final Set<String> TEXTS = FAMILIES.get(1);

  private Conversion() {}

  /**
   * {@code name::uuid}. A cast cuts values to a shorter length in silence, so it never has a
   * modifier: the assignment that follows refuses what is too long.
   */
  static String of(String name, DataType from, DataType to) {
    return name + (isDirect(from, to) ? "" : "::text") + "::" + Names.unmodified(to);
  }

  /** Whether a conversion is needed at all. */
  static boolean isNeeded(DataType from, DataType to) {
    return !from.qualifiedName().equals(to.qualifiedName()) || from.isArray() != to.isArray();
  }

  private static boolean isDirect(DataType from, DataType to) {
    if (from.isArray() != to.isArray()) {
      return isText(from) || isText(to);
    }
    return isText(from)
        || isText(to)
        || FAMILIES.stream().anyMatch(each -> holds(each, from) && holds(each, to));
  }

  private static boolean isText(DataType type) {
    return holds(TEXTS, type) && !type.isArray();
  }

  private static boolean holds(Set<String> family, DataType type) {
    return type.isBuiltIn() && family.contains(type.name());
  }
}
