package dev.trammel.artifact.markdown;

import dev.trammel.model.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an overview says that no database holds.
 *
 * @param database the database's name in the project
 * @param header more header lines, in order: {@code Application}, {@code Purpose}, …
 * @param version the last migration's version
 * @param tablesFolder where the table docs lie, relative to the overview
 * @param categories tables by category, in order; a table in none goes to a category named after
 *     the first word of its name
 * @param assumptions what the schema takes for granted, one sentence each
 * @param notes hand-written text that stands below its heading at the end
 */
public record OverviewFacts(
    String database,
    Map<String, String> header,
    Optional<String> version,
    String tablesFolder,
    Map<String, List<QualifiedName>> categories,
    List<String> assumptions,
    Optional<String> notes) {

  public OverviewFacts {
    header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    assumptions = List.copyOf(assumptions);
  }

  /** Facts without header lines, categories and assumptions. */
  public static OverviewFacts of(String database, Optional<String> version) {
    return new OverviewFacts(
        database, Map.of(), version, "tables", Map.of(), List.of(), Optional.empty());
  }
}
