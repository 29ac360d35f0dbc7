package dev.trammel.artifact.java;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables like those of an agent platform. */
final class Platform {

  static final DataType JSONB = DataType.builtIn("jsonb");
  static final DataType TIMESTAMPTZ = DataType.builtIn("timestamp with time zone");

  private Platform() {}

  static Database database() {
    return Database.EMPTY.with(agents()).with(tasks()).with(members());
  }

  static Table agents() {
    return table(
            "crewai_agents",
            List.of(
                required("id", DataType.UUID, "gen_random_uuid()"),
                required("agent_key", varchar(100)),
                required("name", varchar(200)),
                required("goal", DataType.TEXT),
                nullable("tools", DataType.TEXT.arrayOf(), "'{}'::text[]"),
                nullable("llm_model", varchar(50), "'gpt-4'::character varying"),
                nullable("temperature", numeric(3, 2), "0.7"),
                nullable("max_rpm", DataType.INTEGER, "0")
                    .withComment(Optional.of("Requests per minute limit (0=unlimited)")),
                nullable("code_execution_mode", varchar(20), "'safe'::character varying"),
                nullable("verbose", DataType.BOOLEAN, "false"),
                required("priority", DataType.INTEGER, "50"),
                nullable("knowledge_sources", JSONB, "'[]'::jsonb"),
                nullable("last_executed_at", TIMESTAMPTZ),
                nullable("created_at", TIMESTAMPTZ, "now()")),
            key("crewai_agents", "id"),
            check("crewai_agents_max_rpm_check", "max_rpm >= 0"),
            check("crewai_agents_temperature_check", "temperature BETWEEN 0 AND 2"),
            check(
                "crewai_agents_code_execution_mode_check",
                "code_execution_mode IN ('safe', 'unsafe')"),
            check("crewai_agents_goal_check", "length(btrim(goal)) > 0"),
            check("crewai_agents_agent_key_check", "agent_key ~ '^[a-z-]+$'"))
        .withComment(Optional.of("Agents and their settings"));
  }

  static Table tasks() {
    return table(
        "crewai_tasks",
        List.of(
            required("id", DataType.UUID, "gen_random_uuid()"),
            nullable("task_type", DataType.TEXT),
            nullable("status", DataType.TEXT, "'pending'::text"),
            nullable("confidence_score", numeric(3, 2)),
            nullable("result", JSONB, "'{}'::jsonb"),
            nullable("context_task_ids", DataType.UUID.arrayOf()),
            nullable("started_at", TIMESTAMPTZ),
            nullable("completed_at", TIMESTAMPTZ)),
        key("crewai_tasks", "id"),
        check(
            "crewai_tasks_status_check",
            "status = ANY (ARRAY['pending'::text, 'in_progress'::text, 'done'::text])"),
        check(
            "crewai_tasks_times_check",
            "status <> 'done' OR (completed_at IS NOT NULL AND completed_at >= started_at)"),
        check("crewai_tasks_result_check", "jsonb_typeof(result) = 'object'::text"));
  }

  static Table members() {
    return table(
        "crew_members",
        List.of(
            required("crew_id", DataType.UUID),
            required("agent_id", DataType.UUID),
            required("sequence_order", DataType.builtIn("smallint"), "1")),
        key("crew_members", "crew_id", "agent_id"));
  }

  static Table table(String name, List<Column> columns, Constraint... constraints) {
    return Table.of(QualifiedName.of(name), columns, Stream.of(constraints).toList());
  }

  static PrimaryKey key(String table, String... columns) {
    return new PrimaryKey(table + "_pkey", List.of(columns));
  }

  static CheckConstraint check(String name, String expression) {
    return new CheckConstraint(name, new Expression(expression));
  }

  static DataType varchar(int length) {
    return DataType.builtIn("character varying", Integer.toString(length));
  }

  static DataType numeric(int precision, int scale) {
    return DataType.builtIn("numeric", Integer.toString(precision), Integer.toString(scale));
  }

  static Column nullable(String name, DataType type) {
    return Column.of(name, type);
  }

  static Column nullable(String name, DataType type, String defaultValue) {
    return Column.of(name, type).withDefault(Optional.of(new Expression(defaultValue)));
  }

  static Column required(String name, DataType type) {
    return nullable(name, type).withNullable(false);
  }

  static Column required(String name, DataType type, String defaultValue) {
    return nullable(name, type, defaultValue).withNullable(false);
  }
}
