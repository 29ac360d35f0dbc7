package dev.trammel.agents.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that CrewAI would refuse, or take and misread, are refused with table, row and column. */
class RefusedRowsTest {

  @Test
  void theMinimalRowsAreFine() {
    assertThat(Rows.minimal().errors()).isEqualTo("none");
    assertThat(Rows.minimal().rendering().remarks()).isEmpty();
  }

  @Test
  void nullWhereCrewAiNeedsAValue() {
    assertThat(Rows.minimal().task("description", null).task("expected_output", null).errors())
        .isEqualTo(
            """
            crewai_tasks[t1].description: CrewAI needs a value for description | found NULL | expected a value
            crewai_tasks[t1].expected_output: CrewAI needs a value for expected_output | found NULL | expected a value\
            """);
    assertThat(Rows.minimal().agent("role", null).errors())
        .startsWith("crewai_agents[analyst].role: CrewAI needs a value for role");
  }

  @Test
  void aHierarchicalCrewWithoutManager() {
    assertThat(Rows.minimal().crew("process_type", "hierarchical").errors())
        .isEqualTo(
            "crewai_crews[study].manager_agent_id: a hierarchical crew needs a manager | found NULL |"
                + " expected an agent's id, or a model in manager_llm");
  }

  @Test
  void aManagerWhoIsAMemberOrHasTools() {
    Rows rows =
        Rows.minimal()
            .crew("process_type", "hierarchical")
            .crew("manager_agent_id", "a1")
            .agent("tools", List.of("search"));

    assertThat(rows.errors())
        .isEqualTo(
            """
            crewai_agents[analyst].tools: a manager has no tools, and this one manages study | found search | expected an empty list
            crewai_crews[study].manager_agent_id: the manager is a member of the crew as well | found analyst | fix remove analyst from the members, or name another manager\
            """);
  }

  @Test
  void aManagerOrMemberWhoIsNotThere() {
    assertThat(
            Rows.minimal()
                .crew("process_type", "hierarchical")
                .crew("manager_agent_id", "a9")
                .errors())
        .contains("crewai_crews[study].manager_agent_id: the manager is no agent that is rendered");
    assertThat(Rows.minimal().add("crew_members", "crew_id", "c1", "agent_id", "a9").errors())
        .isEqualTo(
            "crew_members[study, a9].agent_id: the member is no agent that is rendered | found a9 |"
                + " expected the id of an active agent");
    assertThat(Rows.minimal().agent("status", "inactive").errors())
        .contains("crew_members[study, a1].agent_id: the member is no agent that is rendered");
    assertThat(Rows.minimal().add("crew_members", "crew_id", "c1", "agent_id", "a1").errors())
        .contains("the agent is a member twice");
  }

  @Test
  void aCrewWithoutMembers() {
    Rows rows = Rows.minimal().add("crewai_crews", "id", "c2", "crew_name", "empty");

    assertThat(rows.errors())
        .isEqualTo(
            "crewai_crews[empty]: the crew has no members | expected at least one row of crew_members");
  }

  @Test
  void namesThatNoRegistryHolds() {
    assertThat(
            Rows.minimal()
                .registry("tools", "web_search")
                .agent("tools", List.of("web_serch"))
                .errors())
        .isEqualTo(
            "crewai_agents[analyst].tools: the registry of tools does not hold this name | found"
                + " web_serch | expected a registered name; nearest is web_search");
    assertThat(Rows.minimal().registry("guardrails").task("guardrail_function", "cites").errors())
        .startsWith("crewai_tasks[t1].guardrail_function: the registry of guardrails");
    assertThat(Rows.minimal().agent("tools", List.of("anything")).errors()).isEqualTo("none");
  }

  @Test
  void contextsInACircleOrOutsideTheCrew() {
    Rows circle = Rows.minimal().task("context_task_ids", List.of("t2"));
    circle.add("crewai_tasks", "id", "t2", "crew_id", "c1", "assigned_agent_id", "a1");
    circle.task("description", "D").task("expected_output", "E");
    circle.task("context_task_ids", List.of("t1"));

    assertThat(circle.errors())
        .contains("crewai_tasks[t1].context_task_ids: the task waits for itself")
        .contains("crewai_tasks[t2].context_task_ids: the task waits for itself");
    assertThat(Rows.minimal().task("context_task_ids", List.of("t9")).errors())
        .isEqualTo(
            "crewai_tasks[t1].context_task_ids: the context names a task that is not in the same crew"
                + " | found t9 | expected ids of tasks of the same crew");
    assertThat(Rows.minimal().task("context_task_ids", List.of("t1")).errors())
        .contains("the task waits for itself");
  }

  @Test
  void tasksWhoseAgentIsMissingOrNoMember() {
    assertThat(Rows.minimal().task("assigned_agent_id", null).errors())
        .isEqualTo(
            "crewai_tasks[t1].assigned_agent_id: a task of a sequential crew needs an agent | found"
                + " NULL | expected the id of a member of study");
    assertThat(Rows.minimal().task("assigned_agent_id", "a7").errors())
        .contains("the task's agent is no member of its crew | found a7");
  }

  @Test
  void asynchronousTasksSideBySide() {
    Rows rows = Rows.minimal().task("async_execution", true);
    rows.add("crewai_tasks", "id", "t2", "crew_id", "c1", "assigned_agent_id", "a1");
    rows.task("description", "D").task("expected_output", "E").task("async_execution", true);
    rows.task("context_task_ids", List.of("t1"));

    assertThat(rows.errors())
        .contains(
            "crewai_tasks[t2].async_execution: a crew ends with at most one asynchronous task")
        .contains(
            "crewai_tasks[t2].context_task_ids: an asynchronous task waits for one that runs");
  }

  @Test
  void twoKindsOfOutput() {
    assertThat(
            Rows.minimal()
                .task("output_json_schema", "{\"properties\": {\"a\": {}}}")
                .task("output_pydantic_schema", "A")
                .errors())
        .isEqualTo(
            """
            crewai_tasks[t1].output_json_schema: CrewAI does not take this together with output_pydantic_schema | expected a value in one of them | fix set one of the two to NULL
            crewai_tasks[t1].output_pydantic_schema: CrewAI does not take this together with output_json_schema | expected a value in one of them | fix set one of the two to NULL\
            """);
  }

  @Test
  void templatesThatCrewAiWouldIgnoreOrFailOn() {
    assertThat(Rows.minimal().agent("response_template", "say it").errors())
        .isEqualTo(
            "crewai_agents[analyst].response_template: the text lacks its placeholder | found say it |"
                + " expected a text with {{ .Response }}");
    assertThat(Rows.minimal().agent("system_template", "s").errors())
        .startsWith(
            "crewai_agents[analyst].system_template: CrewAI ignores this without prompt_template");
  }

  @Test
  void numbersThatCrewAiRefuses() {
    assertThat(Rows.minimal().agent("max_execution_time", -1).errors())
        .isEqualTo(
            "crewai_agents[analyst].max_execution_time: CrewAI does not take a value this small |"
                + " found -1 | expected at least 0");
  }

  @Test
  void twoMemorySettingsInOneCrew() {
    Rows rows = Rows.minimal().agent("memory_enabled", true).agent("memory_config_id", "m1");
    rows.add("crewai_agents", "id", "a2", "agent_key", "other", "name", "Other");
    rows.agent("role", "R").agent("goal", "G").agent("backstory", "B");
    rows.agent("memory_enabled", true).agent("memory_config_id", "m2");
    rows.add("crew_members", "crew_id", "c1", "agent_id", "a2", "sequence_order", 2);
    rows.add("agent_memory_configs", "id", "m1", "short_term_enabled", true);
    rows.memory("embedder_provider", "openai");
    rows.add("agent_memory_configs", "id", "m2", "short_term_enabled", true);

    assertThat(rows.errors())
        .isEqualTo(
            "crewai_agents[other].memory_config_id: the crew study would need two kinds of memory"
                + " settings | found m2 | expected the settings of analyst, m1 | fix give all members"
                + " of the crew the same settings");
    assertThat(rows.agent("memory_config_id", "m9").errors())
        .contains("crewai_agents[other].memory_config_id: there are no such memory settings");
  }

  @Test
  void rowsThatWouldShareANameInPython() {
    Rows rows = Rows.minimal();
    rows.add("crewai_agents", "id", "a2", "agent_key", "Analyst", "name", "Other");
    rows.agent("role", "R").agent("goal", "G").agent("backstory", "B");

    assertThat(rows.errors()).contains("two rows give the same Python name analyst");
    assertThat(Rows.minimal().agent("agent_key", "日本").errors())
        .contains("crewai_agents[日本].agent_key: the name gives no Python name");
    assertThat(Rows.minimal().agent("agent_key", null).errors())
        .contains("crewai_agents[a1].agent_key: the row has no name");
    assertThat(Rows.minimal().add("crewai_agents", "agent_key", "x").errors())
        .contains("crewai_agents[x].id: the row has no identity");
  }

  @Test
  void valuesOfAnotherType() {
    assertThat(Rows.minimal().agent("max_iter", "many").agent("verbose", 1).errors())
        .isEqualTo(
            """
            crewai_agents[analyst].max_iter: the value is not of the column's type | found many | expected integer
            crewai_agents[analyst].verbose: the value is not of the column's type | found 1 | expected boolean\
            """);
  }

  @Test
  void aCrewWithoutTasksAndATaskWithoutCrewAreRemarked() {
    assertThat(Rows.minimal().task("crew_id", null).rendering().remarks())
        .extracting(String::valueOf)
        .containsExactly(
            "crewai_crews[study]: the crew has no tasks; it can be built but not run",
            "crewai_tasks[t1].crew_id: the task is in no crew");
  }
}
