package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Row;
import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of the template {@code agents.py.ftl}: one function an agent. */
final class AgentsModule {

  private AgentsModule() {}

  /** One function. */
  public record Function(
      PythonCode name, String key, PythonCode docstring, PythonCode construction) {}

  static Map<String, Object> values(Modules modules, Crewing crewing, FunctionNames names) {
    Imports imports = new Imports();
    ArgumentBuilder builder = new ArgumentBuilder(modules, imports);
    String type = imports.use(modules.pack().target("agent").constructs()).dotted();
    List<Function> functions = new ArrayList<>();
    for (Row row : crewing.agents().values()) {
      Map<String, PythonExpression> arguments = builder.arguments(row, Set.of(), "");
      functions.add(
          new Function(
              PythonCode.name(names.of(row)),
              row.key(),
              Docstrings.of(row),
              PythonCode.of(PythonExpression.construct(type, arguments), 4, 11)));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("standard", imports.standard());
    values.put("imports", imports.others());
    values.put("locals", imports.locals());
    values.put("functions", functions);
    return values;
  }
}
