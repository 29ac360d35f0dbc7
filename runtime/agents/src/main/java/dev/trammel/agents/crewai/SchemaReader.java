package dev.trammel.agents.crewai;

import dev.trammel.agents.crewai.SchemaClasses.Claim;
import dev.trammel.agents.crewai.SchemaClasses.ModelClass;
import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonIdentifier;
import dev.trammel.agents.python.PythonPrinter;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one JSON Schema into classes. */
final class SchemaReader {

  private static final Set<String> SILENT =
      Set.of("$schema", "$id", "$comment", "$defs", "definitions", "examples", "format", "title");
  private static final Set<String> OBJECT =
      Set.of("type", "properties", "required", "additionalProperties", "description", "default");

  private final SchemaClasses classes;
  private final Map<?, ?> root;
  private final Deque<String> references = new ArrayDeque<>();

  SchemaReader(SchemaClasses classes, Map<?, ?> root) {
    this.classes = classes;
    this.root = root;
  }

  /** Makes the class of an object schema, unless an equal one is there; gives its name. */
  String objectClass(Map<?, ?> schema, String suggested, String path) {
    refuseOthers(schema, OBJECT, path);
    Claim claim = classes.claim(schema, suggested);
    if (!claim.isNew()) {
      return claim.name();
    }
    Set<String> required = required(schema, path);
    Set<String> names = new LinkedHashSet<>();
    List<SchemaClasses.Field> fields = new ArrayList<>();
    Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
    boolean renamed = false;
    for (Map.Entry<?, ?> property : properties.entrySet()) {
      String key = String.valueOf(property.getKey());
      String name = SchemaNames.field(key, names);
      names.add(name);
      renamed |= !name.equals(key);
      Map<?, ?> value = schemaAt(property.getValue(), path + "/" + key);
      fields.add(field(key, name, value, required.contains(key), claim.name(), path + "/" + key));
    }
    if (fields.isEmpty()) {
      throw unsupported("an object without properties", path, schema, "at least one property");
    }
    String doc = schema.get("description") instanceof String text ? text : claim.name();
    classes.add(
        new ModelClass(
            PythonCode.name(claim.name()),
            PythonCode.docstring(doc),
            config(schema, renamed, path),
            fields));
    return claim.name();
  }

  private Optional<PythonCode> config(Map<?, ?> schema, boolean renamed, String path) {
    Map<String, PythonExpression> settings = new LinkedHashMap<>();
    Object additional = schema.get("additionalProperties");
    if (additional instanceof Boolean allowed) {
      settings.put("extra", PythonExpression.literal(allowed ? "allow" : "forbid"));
    } else if (additional != null) {
      throw unsupported("additionalProperties beside properties", path, additional, "a boolean");
    }
    if (renamed) {
      settings.put("serialize_by_alias", PythonExpression.literal(true));
    }
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    String dict = classes.imports().use("pydantic.ConfigDict").dotted();
    return Optional.of(PythonCode.of(PythonExpression.construct(dict, settings), 4, 19));
  }

  private SchemaClasses.Field field(
      String key, String name, Map<?, ?> schema, boolean required, String owner, String path) {
    String suggested = owner + PythonIdentifier.className(key).orElse("Item");
    String type = type(schema, suggested, path);
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    boolean hasDefault = schema.containsKey("default");
    if (hasDefault) {
      arguments.put("default", PythonExpression.ofTree(schema.get("default")));
    } else if (!required) {
      arguments.put("default", PythonExpression.literal(null));
      type = type.endsWith("None") || type.equals("Any") ? type : type + " | None";
    }
    if (!name.equals(key)) {
      arguments.put("alias", PythonExpression.literal(key));
    }
    if (schema.get("description") instanceof String text) {
      arguments.put("description", PythonExpression.literal(text));
    }
    arguments.putAll(SchemaLimits.of(schema, path));
    int used = 4 + name.length() + 2 + type.length() + 3;
    Optional<PythonCode> value = Optional.empty();
    if (!arguments.isEmpty()) {
      String callee = classes.imports().use("pydantic.Field").dotted();
      value = Optional.of(PythonCode.of(PythonExpression.construct(callee, arguments), 4, used));
    }
    return new SchemaClasses.Field(PythonCode.name(name), new PythonCode(type), value);
  }

  /** The annotation of a schema. */
  private String type(Map<?, ?> schema, String suggested, String path) {
    if (schema.get("$ref") instanceof String reference) {
      return referenced(reference, suggested, path);
    }
    if (schema.containsKey("enum") || schema.containsKey("const")) {
      refuseOthers(schema, Set.of("type", "enum", "const", "description", "default"), path);
      return choice(schema, path);
    }
    if (schema.get("anyOf") instanceof List<?> || schema.get("type") instanceof List<?>) {
      return alternatives(schema, suggested, path).stream()
          .distinct()
          .sorted((one, other) -> Boolean.compare(one.equals("None"), other.equals("None")))
          .collect(Collectors.joining(" | "));
    }
    Object type = schema.get("type");
    return type == null && schema.get("properties") == null
        ? anything(schema, path)
        : named(type == null ? "object" : String.valueOf(type), schema, suggested, path);
  }

  private List<String> alternatives(Map<?, ?> schema, String suggested, String path) {
    if (schema.get("type") instanceof List<?> types) {
      return types.stream()
          .map(each -> named(String.valueOf(each), schema, suggested, path))
          .toList();
    }
    if (schema.get("anyOf") instanceof List<?> choices) {
      refuseOthers(schema, Set.of("anyOf", "description", "default"), path);
      return choices.stream()
          .flatMap(
              choice ->
                  alternatives(schemaAt(choice, path + "/anyOf"), suggested, path + "/anyOf")
                      .stream())
          .toList();
    }
    return List.of(type(schema, suggested, path));
  }

  private String anything(Map<?, ?> schema, String path) {
    refuseOthers(schema, Set.of("description", "default"), path);
    return any();
  }

  private String named(String type, Map<?, ?> schema, String suggested, String path) {
    return switch (type) {
      case "string" -> scalar("str", schema, path);
      case "integer" -> scalar("int", schema, path);
      case "number" -> scalar("float", schema, path);
      case "boolean" -> scalar("bool", schema, path);
      case "null" -> "None";
      case "array" -> array(schema, suggested, path);
      case "object" -> object(schema, suggested, path);
      default -> throw unsupported("type " + type, path, type, "a type of JSON Schema");
    };
  }

  private String scalar(String type, Map<?, ?> schema, String path) {
    Set<String> known = new LinkedHashSet<>(Set.of("type", "description", "default"));
    known.addAll(SchemaLimits.KEYWORDS);
    refuseOthers(schema, known, path);
    return type;
  }

  private String array(Map<?, ?> schema, String suggested, String path) {
    refuseOthers(
        schema, Set.of("type", "items", "minItems", "maxItems", "description", "default"), path);
    Object items = schema.get("items");
    return "list["
        + (items == null
            ? any()
            : type(schemaAt(items, path + "/items"), suggested, path + "/items"))
        + "]";
  }

  private String object(Map<?, ?> schema, String suggested, String path) {
    if (schema.get("properties") instanceof Map) {
      return objectClass(schema, suggested, path);
    }
    refuseOthers(schema, OBJECT, path);
    Object values = schema.get("additionalProperties");
    if (values instanceof Map<?, ?> each) {
      return "dict[str, " + type(each, suggested, path + "/additionalProperties") + "]";
    }
    return "dict[str, " + any() + "]";
  }

  private String any() {
    return classes.imports().use("typing.Any").dotted();
  }

  private String referenced(String reference, String suggested, String path) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    String folder = reference.startsWith("#/$defs/") ? "$defs" : "definitions";
    boolean local = reference.equals("#/" + folder + "/" + name);
    Object found = local && root.get(folder) instanceof Map<?, ?> all ? all.get(name) : null;
    if (found == null || references.contains(reference)) {
      String what = found == null ? "an unknown reference" : "a schema that holds itself";
      throw unsupported(what, path, reference, "a reference to another schema of #/$defs");
    }
    references.push(reference);
    String type =
        type(
            schemaAt(found, reference),
            PythonIdentifier.className(name).orElse(suggested),
            reference);
    references.pop();
    return type;
  }

  private String choice(Map<?, ?> schema, String path) {
    List<?> values =
        schema.get("enum") instanceof List<?> list
            ? list
            : Collections.singletonList(schema.get("const"));
    for (Object value : values) {
      boolean wholeNumber =
          value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
      if (value != null && !(value instanceof String || value instanceof Boolean || wholeNumber)) {
        throw unsupported("a choice of this kind", path, value, "texts, whole numbers, booleans");
      }
    }
    String choices =
        values.stream()
            .map(value -> PythonPrinter.inline(PythonExpression.literal(value)))
            .collect(Collectors.joining(", "));
    return classes.imports().use("typing.Literal").dotted() + "[" + choices + "]";
  }

  private static Set<String> required(Map<?, ?> schema, String path) {
    Object required = schema.get("required");
    if (required == null) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    if (required instanceof List<?> list) {
      list.forEach(name -> names.add(String.valueOf(name)));
    }
    if (!((Map<?, ?>) schema.get("properties")).keySet().containsAll(names)) {
      throw unsupported("a required property that is not described", path, required, "its schema");
    }
    return names;
  }

  private static Map<?, ?> schemaAt(Object schema, String path) {
    if (schema instanceof Map<?, ?> map) {
      return map;
    }
    throw unsupported("no schema", path, schema, "an object");
  }

  private static void refuseOthers(Map<?, ?> schema, Set<String> known, String path) {
    for (Object key : schema.keySet()) {
      if (!known.contains(String.valueOf(key)) && !SILENT.contains(String.valueOf(key))) {
        throw unsupported(
            "the keyword " + key, path, schema.get(key), "another way of saying it, or none");
      }
    }
  }

  static UnsupportedSchemaException unsupported(
      String what, String path, Object found, String expected) {
    return new UnsupportedSchemaException(
        what + " at " + (path.isEmpty() ? "/" : path), found, expected);
  }
}
