package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowErrors;
import dev.trammel.agents.python.PythonIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the functions that build rows' objects; two rows never share one. */
final class FunctionNames {

  /** What the modules themselves call things. */
  private static final Set<String> TAKEN =
      Set.of("agents", "callbacks", "crews", "dict", "list", "models", "registries", "tasks");

  private final Map<String, String> byIdentity = new LinkedHashMap<>();

  FunctionNames(List<Row> rows, RowErrors errors) {
    Map<String, Row> owners = new LinkedHashMap<>();
    for (Row row : rows) {
      String column = row.target().nameColumn().orElse(row.target().identity());
      Optional<String> name = PythonIdentifier.variable(row.key());
      if (name.isEmpty()) {
        errors.add(
            row.error(column, "the name gives no Python name")
                .found(row.key())
                .expected("at least one letter or digit of ASCII"));
        continue;
      }
      String free = TAKEN.contains(name.get()) ? name.get() + "_" : name.get();
      Row other = owners.putIfAbsent(free, row);
      if (other != null) {
        errors.add(
            row.error(column, "two rows give the same Python name " + free)
                .found(row.key())
                .expected("another name than " + other.key() + " in other than punctuation"));
      }
      byIdentity.put(row.identity(), free);
    }
  }

  /** The function of the row with that identity. */
  String of(Row row) {
    return byIdentity.getOrDefault(row.identity(), "unnamed");
  }
}
