package dev.trammel.agents.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.agents.AgentRenderer;
import dev.trammel.agents.pack.Definitions;
import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.agents.pack.PackReader;
import dev.trammel.agents.pack.PythonModule;
import dev.trammel.agents.pack.RenderException;
import dev.trammel.agents.pack.Rendering;
import dev.trammel.agents.pack.RowError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One agent, one crew and one task that render, and columns to change in them. */
final class Rows {

  static final LibraryPack PACK = pack();

  private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
  private final Map<String, Set<String>> registries = new LinkedHashMap<>();

  static Rows minimal() {
    Rows rows = new Rows();
    rows.add("crewai_agents", "id", "a1", "agent_key", "analyst", "name", "Analyst");
    rows.agent("role", "R").agent("goal", "G").agent("backstory", "B");
    rows.add("crewai_crews", "id", "c1", "crew_name", "study", "process_type", "sequential");
    rows.add("crew_members", "crew_id", "c1", "agent_id", "a1", "sequence_order", 1);
    rows.add("crewai_tasks", "id", "t1", "crew_id", "c1", "assigned_agent_id", "a1");
    rows.task("description", "D").task("expected_output", "E");
    return rows;
  }

  Rows add(String table, Object... columns) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      row.put((String) columns[i], columns[i + 1]);
    }
    tables.computeIfAbsent(table, unseen -> new ArrayList<>()).add(row);
    return this;
  }

  Rows agent(String column, Object value) {
    return set("crewai_agents", column, value);
  }

  Rows crew(String column, Object value) {
    return set("crewai_crews", column, value);
  }

  Rows task(String column, Object value) {
    return set("crewai_tasks", column, value);
  }

  Rows memory(String column, Object value) {
    return set("agent_memory_configs", column, value);
  }

  Rows registry(String name, String... names) {
    registries.put(name, Set.of(names));
    return this;
  }

  /** Sets a column of the table's last row. */
  private Rows set(String table, String column, Object value) {
    List<Map<String, Object>> rows = tables.get(table);
    rows.get(rows.size() - 1).put(column, value);
    return this;
  }

  Definitions definitions() {
    return new Definitions(tables, registries);
  }

  Rendering rendering() {
    return AgentRenderer.of(PACK).render(definitions());
  }

  String module(String path) {
    return rendering().modules().stream()
        .filter(module -> module.path().equals(path))
        .map(PythonModule::text)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The arguments of the first call of the class in the module, one a line, without indentation.
   */
  List<String> arguments(String path, String type) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : module(path).lines().toList()) {
      if (line.matches(".*(return|=) " + type + "\\(.*\\)")) {
        String all = line.substring(line.indexOf('(') + 1, line.length() - 1);
        return List.of(all.split(", (?=[a-z_]+=)"));
      }
      if (line.matches(".*(return|=) " + type + "\\(")) {
        inside = true;
      } else if (inside && line.equals("    )")) {
        return found;
      } else if (inside) {
        found.add(line.strip().replaceAll(",$", ""));
      }
    }
    throw new AssertionError("no " + type + " in\n" + module(path));
  }

  List<String> agentArguments() {
    return arguments("agents.py", "Agent");
  }

  List<String> crewArguments() {
    return arguments("crews.py", "Crew");
  }

  List<String> taskArguments() {
    return arguments("tasks.py", "Task");
  }

  /** Every error, in full: place, message, found, expected, fix. */
  String errors() {
    try {
      rendering();
    } catch (RenderException refused) {
      return refused.errors().stream().map(Rows::text).collect(Collectors.joining("\n"));
    }
    return "none";
  }

  private static String text(RowError error) {
    return error
        + error.found().map(text -> " | found " + text).orElse("")
        + error.expected().map(text -> " | expected " + text).orElse("")
        + error.fix().map(text -> " | fix " + text).orElse("");
  }

  private static LibraryPack pack() {
    try (InputStream stream = Rows.class.getResourceAsStream("/crewai-pack.json")) {
      assertThat(stream).isNotNull();
      return PackReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
