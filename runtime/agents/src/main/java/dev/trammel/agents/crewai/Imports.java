package dev.trammel.agents.crewai;

import dev.trammel.agents.python.PythonExpression.Name;
import dev.trammel.agents.python.PythonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a module imports; only names that it uses, sorted. */
final class Imports {

  private final Map<String, TreeSet<String>> names = new TreeMap<>();

  /** Notes the import of a class, such as {@code crewai.Agent}; gives its name in the module. */
  Name use(String path) {
    int dot = path.lastIndexOf('.');
    names.computeIfAbsent(path.substring(0, dot), module -> new TreeSet<>())
        .add(path.substring(dot + 1));
    return new Name(path.substring(dot + 1));
  }

  /** {@code from crewai import LLM, Agent}, one a module. */
  List<PythonCode> lines() {
    List<PythonCode> lines = new ArrayList<>();
    names.forEach(
        (module, used) ->
            lines.add(new PythonCode("from " + module + " import " + String.join(", ", used))));
    return lines;
  }
}
