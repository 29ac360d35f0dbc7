package dev.trammel.artifact.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trammel.artifact.Artifact;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.ValueKind;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.rule.CheckReader;
import dev.trammel.model.rule.Condition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints a JSON Schema (2020-12) for each table, for forms and for those who send rows as JSON:
 *
 * <pre>{@code
 * {
 *   "$schema" : "https://json-schema.org/draft/2020-12/schema",
 *   "title" : "crewai_agents",
 *   "type" : "object",
 *   "properties" : {
 *     "max_rpm" : { "type" : [ "integer", "null" ], "minimum" : 0, "default" : 0 }
 *   },
 *   "required" : [ "agent_key" ],
 *   "additionalProperties" : false
 * }
 * }</pre>
 *
 * What an INSERT must give is required, what only the database fills is read-only. A check that
 * JSON Schema cannot say is named in {@code $comment}.
 */
public final class JsonSchemaEmitter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Database database;
  private final List<Catalog> catalogs;

  private JsonSchemaEmitter(Database database, List<Catalog> catalogs) {
    this.database = database;
    this.catalogs = catalogs;
  }

  /**
   * One file for each table, {@code <table>.schema.json}, in the order of their paths.
   *
   * @param catalogs give the parameters among the columns their group, and mark secrets
   */
  public static List<Artifact> emit(Database database, List<Catalog> catalogs) {
    JsonSchemaEmitter emitter = new JsonSchemaEmitter(database, catalogs);
    return database.tables().values().stream()
        .map(table -> new Artifact(path(table.name()), JsonText.of(emitter.schema(table))))
        .sorted()
        .toList();
  }

  /** A table's name may hold what a file's may not: that is percent-encoded. */
  private static String path(QualifiedName name) {
    StringBuilder path = new StringBuilder();
    for (byte each : (name + ".schema.json").getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
      path.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return path.toString();
  }

  private ObjectNode schema(Table table) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", table.name().toString());
    table.comment().ifPresent(text -> schema.put("description", text));
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.createArrayNode();
    for (Column column : table.columns()) {
      properties.set(column.name(), property(table, column));
      if (isRequired(table, column)) {
        required.add(column.name());
      }
    }
    List<String> unsaid = applyChecks(table, properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    if (!unsaid.isEmpty()) {
      schema.put("$comment", "PostgreSQL also checks: " + String.join("; ", unsaid));
    }
    return schema;
  }

  private static boolean isRequired(Table table, Column column) {
    return !isNullable(table, column)
        && column.defaultValue().isEmpty()
        && column.generation().isEmpty();
  }

  private static boolean isNullable(Table table, Column column) {
    return column.nullable()
        && table.primaryKey().stream().noneMatch(key -> key.columns().contains(column.name()));
  }

  private ObjectNode property(Table table, Column column) {
    ObjectNode property = JSON.createObjectNode();
    TypeSchema.write(column, database, isNullable(table, column), property);
    column.comment().ifPresent(text -> property.put("description", text));
    column
        .defaultValue()
        .flatMap(value -> DefaultValue.of(value, ValueKind.of(column.type(), database)))
        .ifPresent(value -> property.set("default", value));
    boolean filled =
        column
            .generation()
            .filter(each -> !(each instanceof Generation.Identity identity) || identity.always())
            .isPresent();
    if (filled) {
      property.put("readOnly", true);
    }
    parameter(table, column)
        .ifPresent(
            parameter -> {
              property.put("x-group", parameter.group());
              if (parameter.secret()) {
                property.put("writeOnly", true);
              }
            });
    return property;
  }

  private Optional<Parameter> parameter(Table table, Column column) {
    return catalogs.stream()
        .flatMap(catalog -> catalog.targetOfTable(table.name().toString()).stream())
        .flatMap(target -> target.parameter(column.name()).stream())
        .findFirst();
  }

  /** The checks that stay unsaid. */
  private List<String> applyChecks(Table table, ObjectNode properties) {
    List<String> unsaid = new ArrayList<>();
    for (CheckConstraint check : table.checkConstraints()) {
      Optional<Condition> condition = CheckReader.read(check, table, database);
      boolean said =
          condition.isPresent() && new ConditionSchema(properties).apply(condition.get());
      if (!said) {
        unsaid.add(check.name() + " (" + check.expression() + ")");
      }
    }
    return unsaid;
  }
}
