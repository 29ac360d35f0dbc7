package dev.trammel.agents.crewai;

import dev.trammel.agents.crewai.Crewing.Crew;
import dev.trammel.agents.pack.LibraryPack.Target;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonExpression.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts onto the crew the memory that its agents ask for: CrewAI has memory there only. All kinds
 * together are {@code memory=True}, some of them are objects. Two agents that ask for different
 * settings are refused.
 */
final class CrewMemory {

  private final Modules modules;
  private final Map<String, Row> memories;
  private final Imports imports;

  CrewMemory(Modules modules, Map<String, Row> memories, Imports imports) {
    this.modules = modules;
    this.memories = memories;
    this.imports = imports;
  }

  /**
   * The arguments of the crew.
   *
   * @param embedder the embedder, to be named {@code embedder} before the crew is built
   * @param isPartial whether the objects need {@code team}, which keeps crews' memories apart
   */
  record Memory(
      Map<String, PythonExpression> arguments,
      Optional<PythonExpression> embedder,
      boolean isPartial) {}

  Memory of(Crew crew) {
    Target agent = modules.pack().target("agent");
    List<Row> asking =
        Stream.concat(crew.members().stream(), crew.manager().stream())
            .filter(row -> row.isTrue(agent.columnCarriedBy("crew.memory")))
            .toList();
    boolean wanted = !asking.isEmpty() || crew.row().isTrue(crew.row().target().columnOf("memory"));
    Optional<Row> settings = settings(crew, asking, agent.columnCarriedBy("crew.embedder"));
    if (!wanted) {
      return new Memory(Map.of(), Optional.empty(), false);
    }
    if (settings.isEmpty()) {
      Map<String, PythonExpression> all = Map.of("memory", PythonExpression.literal(true));
      return new Memory(all, Optional.empty(), false);
    }
    return of(settings.get());
  }

  private Optional<Row> settings(Crew crew, List<Row> asking, String column) {
    Map<String, Row> named = new LinkedHashMap<>();
    for (Row agent : asking) {
      agent
          .text(column)
          .ifPresent(
              id -> {
                if (memories.containsKey(id)) {
                  named.putIfAbsent(id, agent);
                } else {
                  modules
                      .errors()
                      .add(agent.error(column, "there are no such memory settings").found(id));
                }
              });
    }
    if (named.size() > 1) {
      List<Row> agents = List.copyOf(named.values());
      modules
          .errors()
          .add(
              agents
                  .get(1)
                  .error(
                      column,
                      "the crew " + crew.row().key() + " would need two kinds of memory settings")
                  .found(agents.get(1).value(column))
                  .expected(
                      "the settings of "
                          + agents.get(0).key()
                          + ", "
                          + named.keySet().iterator().next())
                  .fix("give all members of the crew the same settings"));
    }
    return named.keySet().stream().findFirst().map(memories::get);
  }

  private Memory of(Row settings) {
    Target target = settings.target();
    List<String> kinds = List.of("short_term_memory", "long_term_memory", "entity_memory");
    List<String> chosen = new ArrayList<>();
    for (String kind : kinds) {
      if (settings.isTrue(target.columnOf(kind))) {
        chosen.add(kind);
      }
    }
    refuseUseless(settings, chosen);
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    boolean isAll = chosen.equals(kinds);
    if (isAll) {
      arguments.put("memory", PythonExpression.literal(true));
    } else {
      chosen.forEach(kind -> arguments.put(kind, memory(kind)));
    }
    arguments.put("embedder", new Name("embedder"));
    return new Memory(arguments, Optional.of(embedder(settings)), !isAll);
  }

  private void refuseUseless(Row settings, List<String> chosen) {
    Target target = settings.target();
    if (chosen.isEmpty()) {
      modules
          .errors()
          .add(
              settings
                  .error(target.columnOf("short_term_memory"), "no kind of memory is chosen")
                  .expected("true for at least one kind, or no agent that has memory enabled"));
    }
    if (chosen.contains("long_term_memory") != chosen.contains("entity_memory")) {
      modules
          .errors()
          .add(
              settings
                  .error(
                      target.columnOf("entity_memory"),
                      "CrewAI saves long-term and entity memory only where both exist")
                  .found(settings.value(target.columnOf("entity_memory")))
                  .expected("the same value as in " + target.columnOf("long_term_memory")));
    }
  }

  private PythonExpression memory(String kind) {
    if (kind.equals("long_term_memory")) {
      return PythonExpression.call(imports.use("crewai.memory.LongTermMemory").dotted());
    }
    String type =
        kind.equals("entity_memory")
            ? "crewai.memory.EntityMemory"
            : "crewai.memory.ShortTermMemory";
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    arguments.put("crew", new Name("team"));
    arguments.put("embedder_config", new Name("embedder"));
    return PythonExpression.construct(imports.use(type).dotted(), arguments);
  }

  private PythonExpression embedder(Row settings) {
    Target target = settings.target();
    String providerColumn = target.columnOf("embedder", "provider");
    Object provider = settings.value(providerColumn);
    List<String> keys =
        modules.pack().library().signature().embedders().get(String.valueOf(provider));
    if (keys == null) {
      modules
          .errors()
          .add(
              settings
                  .error(providerColumn, "the embedder's provider is not known")
                  .found(provider == null ? "NULL" : provider)
                  .expected("openai, cohere or huggingface"));
      return PythonExpression.literal(null);
    }
    Map<String, PythonExpression> config = new LinkedHashMap<>();
    for (String key : List.of("model_name", "dimensions")) {
      Object value = settings.value(target.columnOf("embedder", "config", key));
      // A key that the provider does not know would be dropped in silence.
      if (value != null && keys.contains(key)) {
        config.put(key, PythonExpression.literal(value));
      }
    }
    return EmbedderConfig.embedder(String.valueOf(provider), config);
  }
}
