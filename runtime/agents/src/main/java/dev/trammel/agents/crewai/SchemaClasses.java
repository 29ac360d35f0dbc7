package dev.trammel.agents.crewai;

import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes pydantic classes of JSON Schemas, for the module {@code models}. CrewAI takes a class,
 * never a schema. Equal schemas of the same title share a class; what a class cannot say is
 * refused.
 */
final class SchemaClasses {

  private static final Set<String> TAKEN =
      Set.of("Any", "BaseModel", "ConfigDict", "Field", "Literal");

  private final Imports imports = new Imports();
  private final Map<String, Object> schemas = new LinkedHashMap<>();
  private final Map<String, ModelClass> classes = new LinkedHashMap<>();

  /** A class as the template lays it out. */
  public record ModelClass(
      PythonCode name, PythonCode docstring, Optional<PythonCode> config, List<Field> fields) {

    public ModelClass {
      fields = List.copyOf(fields);
    }
  }

  /** A field as the template lays it out; without a value it is required and plain. */
  public record Field(PythonCode name, PythonCode annotation, Optional<PythonCode> value) {}

  /**
   * The name of the schema's class; {@code suggested} names it when the schema has no title of use.
   */
  Optional<String> convert(Object schema, String suggested, Cell cell) {
    if (!(schema instanceof Map<?, ?> map) || !(map.get("properties") instanceof Map)) {
      return cell.refuse("a schema for a task's answer is of type object", schema, "properties");
    }
    try {
      return Optional.of(new SchemaReader(this, map).objectClass(map, suggested, ""));
    } catch (UnsupportedSchemaException unsupported) {
      return cell.refuse(
          "the schema says what a pydantic class cannot: " + unsupported.getMessage(),
          unsupported.found(),
          unsupported.expected());
    }
  }

  /** All classes; those that others use come first. */
  List<ModelClass> classes() {
    return new ArrayList<>(classes.values());
  }

  /** What the classes need. */
  Imports imports() {
    return imports;
  }

  /** A free name for the schema, and whether its class must still be made. */
  Claim claim(Map<?, ?> schema, String suggested) {
    Optional<String> title =
        schema.get("title") instanceof String text
            ? PythonIdentifier.className(text)
            : Optional.empty();
    String wanted = title.orElse(suggested);
    String name = wanted;
    for (int number = 2; TAKEN.contains(name) || schemas.containsKey(name); number++) {
      if (schema.equals(schemas.get(name))) {
        return new Claim(name, false);
      }
      name = wanted + number;
    }
    schemas.put(name, schema);
    return new Claim(name, true);
  }

  void add(ModelClass type) {
    imports.use("pydantic.BaseModel");
    classes.put(type.name().text(), type);
  }

  record Claim(String name, boolean isNew) {}
}
