package dev.trammel.agents.pack;

import java.util.List;

/**
 * What rendering gave.
 *
 * @param modules sorted by path
 * @param remarks what was rendered although it will not do much, such as a crew without tasks
 */
public record Rendering(List<PythonModule> modules, List<RowError> remarks) {

  public Rendering {
    modules = List.copyOf(modules);
    remarks = List.copyOf(remarks);
  }
}
