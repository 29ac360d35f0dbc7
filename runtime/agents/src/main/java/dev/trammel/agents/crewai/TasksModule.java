package dev.trammel.agents.crewai;

import dev.trammel.agents.crewai.Crewing.Crew;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonExpression.Item;
import dev.trammel.agents.python.PythonExpression.ListOf;
import dev.trammel.agents.python.PythonExpression.Name;
import dev.trammel.agents.python.PythonIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The values of the template {@code tasks.py.ftl}: one function a crew, which builds its tasks. */
final class TasksModule {

  private final Modules modules;
  private final Crewing crewing;
  private final Imports imports = new Imports();
  private final ArgumentBuilder builder;

  TasksModule(Modules modules, Crewing crewing) {
    this.modules = modules;
    this.crewing = crewing;
    this.builder = new ArgumentBuilder(modules, imports);
  }

  /** One function. */
  public record Function(PythonCode name, String crew, List<Task> tasks, PythonCode result) {
    public Function {
      tasks = List.copyOf(tasks);
    }
  }

  /** One task and the variable that holds it. */
  public record Task(PythonCode variable, PythonCode construction) {}

  Map<String, Object> values(FunctionNames names) {
    imports.use(modules.pack().target("agent").constructs());
    imports.use(modules.pack().target("task").constructs());
    List<Function> functions = new ArrayList<>();
    for (Crew crew : crewing.crews()) {
      functions.add(function(crew, names.of(crew.row())));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("standard", imports.standard());
    values.put("imports", imports.others());
    values.put("locals", imports.locals());
    values.put("functions", functions);
    return values;
  }

  private Function function(Crew crew, String name) {
    Map<String, Name> variables = new LinkedHashMap<>();
    List<Task> tasks = new ArrayList<>();
    for (Row row : crew.tasks()) {
      Name variable = new Name("task_" + (tasks.size() + 1));
      String suggested =
          PythonIdentifier.className(name).orElse("Crew") + "Task" + (tasks.size() + 1) + "Output";
      String type = imports.use(row.target().constructs()).dotted();
      PythonExpression task =
          PythonExpression.construct(type, arguments(row, variables, suggested));
      int used = 4 + variable.dotted().length() + 3;
      tasks.add(new Task(PythonCode.name(variable.dotted()), PythonCode.of(task, 4, used)));
      variables.put(row.identity(), variable);
    }
    ListOf result = new ListOf(List.copyOf(variables.values()));
    return new Function(
        PythonCode.name(name), crew.row().key(), tasks, PythonCode.of(result, 4, 11));
  }

  private Map<String, PythonExpression> arguments(
      Row row, Map<String, Name> variables, String suggested) {
    Map<String, PythonExpression> arguments = builder.arguments(row, Set.of("tasks"), suggested);
    Row agent = crewing.agents().get(String.valueOf(agentOf(row)));
    if (agent != null) {
      arguments.put("agent", new Item(new Name("agents"), PythonExpression.literal(agent.key())));
    }
    // NULL leaves the context to CrewAI: all answers so far. An empty array means none.
    if (row.value(row.target().columnOf("context")) != null) {
      List<PythonExpression> context = new ArrayList<>();
      TaskOrder.context(row).stream()
          .map(variables::get)
          .filter(Objects::nonNull)
          .forEach(context::add);
      arguments.put("context", new ListOf(context));
    }
    return arguments;
  }

  private Object agentOf(Row row) {
    return row.value(modules.pack().target("task").linkTo("agent").orElseThrow().column());
  }
}
