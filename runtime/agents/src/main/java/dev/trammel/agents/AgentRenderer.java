package dev.trammel.agents;

import dev.trammel.agents.crewai.CrewAiRenderer;
import dev.trammel.agents.pack.Definitions;
import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.agents.pack.RenderException;
import dev.trammel.agents.pack.Rendering;
import java.util.List;
import java.util.function.Function;

/** Renders definitions as Python modules of the pack's library. Immutable and thread-safe. */
public final class AgentRenderer {

  private final List<String> missingTargets;
  private final Function<Definitions, Rendering> renderer;

  private AgentRenderer(List<String> missingTargets, Function<Definitions, Rendering> renderer) {
    this.missingTargets = List.copyOf(missingTargets);
    this.renderer = renderer;
  }

  /**
   * The renderer of the pack's library.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static AgentRenderer of(LibraryPack pack) {
    if (pack.library().name().equals("crewai")) {
      List<String> missing =
          CrewAiRenderer.TARGETS.stream()
              .filter(target -> !pack.targets().containsKey(target))
              .toList();
      return new AgentRenderer(missing, new CrewAiRenderer(pack)::render);
    }
    throw new IllegalArgumentException("no renderer for " + pack.library().name());
  }

  /** Targets that the pack would need to be rendered and does not have. */
  public List<String> missingTargets() {
    return missingTargets;
  }

  /**
   * All modules of the package, in memory. The same values give the same bytes.
   *
   * @throws RenderException when a row cannot be rendered; with all reasons
   */
  public Rendering render(Definitions definitions) {
    return renderer.apply(definitions);
  }
}
