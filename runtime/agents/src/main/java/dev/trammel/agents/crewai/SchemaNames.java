package dev.trammel.agents.crewai;

import dev.trammel.agents.python.PythonIdentifier;
import java.util.Set;

/** Names of pydantic fields; a property that cannot be one keeps its name as the alias. */
final class SchemaNames {

  private static final Set<String> TAKEN =
      Set.of(
          "bool",
          "construct",
          "copy",
          "dict",
          "float",
          "from_orm",
          "int",
          "json",
          "list",
          "parse_file",
          "parse_obj",
          "parse_raw",
          "schema",
          "schema_json",
          "str",
          "update_forward_refs",
          "validate");

  private SchemaNames() {}

  static String field(String property, Set<String> others) {
    boolean usable =
        PythonIdentifier.isIdentifier(property)
            && !property.startsWith("_")
            && !property.startsWith("model_")
            && !Character.isUpperCase(property.charAt(0))
            && !TAKEN.contains(property);
    String name = property;
    if (!usable) {
      name = PythonIdentifier.variable(property).orElse("field");
      name = name.startsWith("_") || name.startsWith("model_") ? "field_" + name : name;
      name = name.replaceAll("__+", "_");
      name = TAKEN.contains(name) ? name + "_" : name;
    }
    String free = name;
    for (int number = 2; others.contains(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }
}
