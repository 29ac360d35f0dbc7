package dev.trammel.agents.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.agents.AgentRenderer;
import dev.trammel.agents.pack.Definitions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same values give the same bytes, in whatever form and order rows come. */
class SameBytesTest {

  private static final UUID AGENT = UUID.fromString("0b9ce0a8-3c4f-4c7e-8a57-0e5a1e0d6f00");
  private static final UUID CREW = UUID.fromString("1b9ce0a8-3c4f-4c7e-8a57-0e5a1e0d6f01");
  private static final UUID FIRST = UUID.fromString("fb9ce0a8-3c4f-4c7e-8a57-0e5a1e0d6f02");
  private static final UUID SECOND = UUID.fromString("2b9ce0a8-3c4f-4c7e-8a57-0e5a1e0d6f03");

  @Test
  void filesAndJdbcGiveTheSameBytes() {
    Rows file = new Rows();
    file.add("crewai_agents", "id", "analyst", "agent_key", "analyst", "name", "Analyst");
    file.agent("role", "R").agent("goal", "G").agent("backstory", "B");
    file.agent("llm_model", "gpt-4o").agent("temperature", new BigDecimal("0.7"));
    file.agent("max_iter", new BigDecimal("9")).agent("tools", List.of("a", "b"));
    file.agent(
        "embedder_config",
        Map.of("provider", "openai", "config", Map.of("model_name", "m", "dimensions", 8)));
    file.add("crewai_crews", "id", "study", "crew_name", "study", "process_type", "sequential");
    file.add("crew_members", "crew_id", "study", "agent_id", "analyst", "sequence_order", 1);
    tasks(file, "t1", "t2", "study", "analyst", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");

    Rows server = new Rows();
    server.add("crewai_crews", "id", CREW, "crew_name", "study", "process_type", "sequential");
    server.add("crewai_agents", "id", AGENT, "agent_key", "analyst", "name", "Analyst");
    server.agent("tools", new Object[] {"a", "b"}).agent("max_iter", 9);
    server.agent("role", "R").agent("goal", "G").agent("backstory", "B");
    server.agent("temperature", new BigDecimal("0.70")).agent("llm_model", "gpt-4o");
    server.agent("status", "active").agent("created_at", Instant.EPOCH);
    server.agent(
        "embedder_config",
        "{\"config\": {\"dimensions\": 8, \"model_name\": \"m\"}, \"provider\": \"openai\"}");
    server.add("crew_members", "agent_id", AGENT, "crew_id", CREW, "sequence_order", 1);
    tasks(
        server,
        FIRST,
        SECOND,
        CREW,
        AGENT,
        OffsetDateTime.parse("2026-01-01T01:00:00+01:00"),
        Instant.parse("2026-01-02T00:00:00Z"));

    assertThat(server.rendering()).isEqualTo(file.rendering());
    assertThat(file.module("tasks.py")).contains("task_1 = Task(description=\"first\"");
  }

  private static void tasks(
      Rows rows,
      Object first,
      Object second,
      Object crew,
      Object agent,
      Object time,
      Object laterTime) {
    rows.add("crewai_tasks", "id", second, "crew_id", crew, "assigned_agent_id", agent);
    rows.task("description", "second").task("expected_output", "E");
    rows.task("created_at", laterTime);
    rows.add("crewai_tasks", "id", first, "crew_id", crew, "assigned_agent_id", agent);
    rows.task("description", "first").task("expected_output", "E").task("created_at", time);
  }

  @Test
  void theOrderOfRowsSaysNothing() {
    Rows rows = Rows.minimal();
    rows.add("crewai_agents", "id", "a2", "agent_key", "zoe", "name", "Zoe");
    rows.agent("role", "R").agent("goal", "G").agent("backstory", "B");
    rows.add("crew_members", "crew_id", "c1", "agent_id", "a2", "sequence_order", 0);
    rows.add("crewai_tasks", "id", "t0", "crew_id", "c1", "assigned_agent_id", "a2");
    rows.task("description", "D").task("expected_output", "E");
    Map<String, List<Map<String, Object>>> turned = new LinkedHashMap<>();
    rows.definitions()
        .tables()
        .forEach(
            (table, listed) -> {
              List<Map<String, Object>> other = new ArrayList<>(listed);
              Collections.reverse(other);
              turned.put(table, other);
            });

    assertThat(AgentRenderer.of(Rows.PACK).render(new Definitions(turned, Map.of())))
        .isEqualTo(rows.rendering());
    assertThat(rows.module("crews.py"))
        .contains("members = {\"zoe\": agents.zoe(registries), \"analyst\": agents.analyst(");
  }

  @Test
  void aServersRegistriesAreItsTables() {
    Map<String, List<Map<String, Object>>> tables =
        new LinkedHashMap<>(
            Rows.minimal().agent("tools", List.of("search")).definitions().tables());
    tables.put("agent_tools", List.of(Map.of("tool_key", "search")));

    assertThat(Rows.PACK.tables())
        .containsExactly(
            "crewai_agents",
            "crewai_crews",
            "crew_members",
            "crewai_tasks",
            "agent_memory_configs",
            "agent_tools",
            "agent_knowledge");
    assertThat(Definitions.ofDatabase(Rows.PACK, tables).registries())
        .containsEntry("tools", Set.of("search"))
        .containsEntry("knowledge", Set.of())
        .doesNotContainKey("models");
  }
}
