package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Definitions;
import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.agents.pack.PythonModule;
import dev.trammel.agents.pack.RenderException;
import dev.trammel.agents.pack.Rendering;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowError;
import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders a package of modules: {@code agents}, {@code tasks} and {@code crews} build objects in
 * functions (building an agent makes its model's client, which needs its key), {@code callbacks}
 * and {@code models} hold what addresses and JSON Schemas became, {@code registries} is what a
 * caller passes in.
 */
public final class CrewAiRenderer {

  /** What a pack must have to be rendered. */
  public static final List<String> TARGETS = List.of("agent", "crew", "memory", "task");

  private final LibraryPack pack;
  private final PythonTemplates templates;

  /**
   * Renders with the pack.
   *
   * @param pack with the targets agent, crew, task and memory
   */
  public CrewAiRenderer(LibraryPack pack) {
    this.pack = pack;
    String folder = "/dev/trammel/agents/crewai/" + pack.library().version() + "/templates";
    this.templates = new PythonTemplates(CrewAiRenderer.class, folder);
  }

  /**
   * All modules, sorted by path.
   *
   * @throws RenderException when CrewAI would refuse or misread a row
   */
  public Rendering render(Definitions definitions) {
    Modules modules = Modules.of(pack, definitions);
    List<RowError> remarks = new ArrayList<>();
    Crewing crewing = Crewing.of(modules, remarks);
    FunctionNames agentNames =
        new FunctionNames(List.copyOf(crewing.agents().values()), modules.errors());
    FunctionNames crewNames =
        new FunctionNames(
            crewing.crews().stream().<Row>map(Crewing.Crew::row).toList(), modules.errors());
    Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    values.put("agents.py", AgentsModule.values(modules, crewing, agentNames));
    values.put("tasks.py", new TasksModule(modules, crewing).values(crewNames));
    values.put("crews.py", new CrewsModule(modules, crewing, agentNames).values(crewNames));
    if (!modules.errors().isEmpty()) {
      throw new RenderException(modules.errors().all());
    }
    return new Rendering(rendered(modules, values), remarks.stream().sorted().toList());
  }

  private List<PythonModule> rendered(Modules modules, Map<String, Map<String, Object>> values) {
    values.put("__init__.py", Map.of());
    values.put("registries.py", Map.of());
    values.put("callbacks.py", Map.of("functions", modules.callbacks().functions()));
    values.put(
        "models.py",
        Map.of(
            "classes", modules.schemas().classes(),
            "standard", modules.schemas().imports().standard(),
            "imports", modules.schemas().imports().others()));
    String origin = pack.library().name() + " " + pack.library().version();
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> module(entry.getKey(), entry.getValue(), origin))
        .toList();
  }

  private PythonModule module(String path, Map<String, Object> values, String origin) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("library", new PythonCode(origin));
    return new PythonModule(path, templates.render(path + ".ftl", all));
  }
}
