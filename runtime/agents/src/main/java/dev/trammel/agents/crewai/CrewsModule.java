package dev.trammel.agents.crewai;

import dev.trammel.agents.crewai.CrewMemory.Memory;
import dev.trammel.agents.crewai.Crewing.Crew;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonExpression.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of the template {@code crews.py.ftl}: one function a crew. */
final class CrewsModule {

  private final Modules modules;
  private final Crewing crewing;
  private final FunctionNames agentNames;
  private final Imports imports = new Imports();
  private final ArgumentBuilder builder;

  CrewsModule(Modules modules, Crewing crewing, FunctionNames agentNames) {
    this.modules = modules;
    this.crewing = crewing;
    this.agentNames = agentNames;
    this.builder = new ArgumentBuilder(modules, imports);
  }

  /**
   * One function.
   *
   * @param isPartial whether {@code team} is needed
   */
  public record Function(
      PythonCode name,
      String key,
      PythonCode docstring,
      PythonCode members,
      Optional<PythonCode> embedder,
      boolean isPartial,
      PythonCode construction) {}

  Map<String, Object> values(FunctionNames names) {
    imports.use(modules.pack().target("crew").constructs());
    CrewMemory memory = new CrewMemory(modules, crewing.memories(), imports);
    CrewRules rules = new CrewRules(modules.errors());
    List<Function> functions = new ArrayList<>();
    for (Crew crew : crewing.crews()) {
      rules.check(crew);
      functions.add(function(crew, names.of(crew.row()), memory.of(crew)));
    }
    if (functions.stream().anyMatch(Function::isPartial)) {
      imports.use("types.SimpleNamespace");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("standard", imports.standard());
    values.put("imports", imports.others());
    values.put("locals", imports.locals());
    values.put("functions", functions);
    return values;
  }

  private Function function(Crew crew, String name, Memory memory) {
    Map<String, PythonExpression> members = new LinkedHashMap<>();
    crew.members().forEach(member -> members.put(member.key(), built(member)));
    String type = imports.use(crew.row().target().constructs()).dotted();
    PythonExpression construction = PythonExpression.construct(type, arguments(crew, name, memory));
    return new Function(
        PythonCode.name(name),
        crew.row().key(),
        Docstrings.of(crew.row()),
        PythonCode.of(PythonExpression.dict(members), 4, 14),
        memory.embedder().map(embedder -> PythonCode.of(embedder, 4, 15)),
        memory.isPartial(),
        PythonCode.of(construction, 4, 11));
  }

  private PythonExpression built(Row agent) {
    return PythonExpression.call(
        imports.useLocal("agents", agentNames.of(agent)).dotted(), new Name("registries"));
  }

  private Map<String, PythonExpression> arguments(Crew crew, String name, Memory memory) {
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    Map<String, PythonExpression> own = builder.arguments(crew.row(), Set.of("agent"), "");
    Optional.ofNullable(own.remove("name")).ifPresent(value -> arguments.put("name", value));
    arguments.put("agents", PythonExpression.call("list", PythonExpression.call("members.values")));
    arguments.put(
        "tasks",
        PythonExpression.call(
            imports.useLocal("tasks", name).dotted(), new Name("members"), new Name("registries")));
    own.remove("memory");
    arguments.putAll(own);
    crew.manager().ifPresent(manager -> arguments.put("manager_agent", built(manager)));
    arguments.putAll(memory.arguments());
    return arguments;
  }
}
