package dev.trammel.agents.crewai;

import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonExpression.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a module imports; only names that it uses, sorted. */
final class Imports {

  private static final Set<String> STANDARD = Set.of("types", "typing");

  private final Map<String, TreeSet<String>> names = new TreeMap<>();
  private final TreeSet<String> locals = new TreeSet<>();

  /** Notes the import of a class, such as {@code crewai.Agent}; gives its name in the module. */
  Name use(String path) {
    int dot = path.lastIndexOf('.');
    names
        .computeIfAbsent(path.substring(0, dot), module -> new TreeSet<>())
        .add(path.substring(dot + 1));
    return new Name(path.substring(dot + 1));
  }

  /** Notes the use of something in another module of the package: {@code callbacks.f}. */
  Name useLocal(String module, String name) {
    locals.add(module);
    return new Name(module + "." + name);
  }

  /** {@code agents, callbacks}; empty when no other module is used. */
  Optional<PythonCode> locals() {
    return locals.isEmpty()
        ? Optional.empty()
        : Optional.of(new PythonCode(String.join(", ", locals)));
  }

  /** Lines of Python's own modules, such as {@code from typing import Any}. */
  List<PythonCode> standard() {
    return lines(true);
  }

  /** Lines of all other modules, such as {@code from crewai import Agent, LLM}. */
  List<PythonCode> others() {
    return lines(false);
  }

  private List<PythonCode> lines(boolean standard) {
    List<PythonCode> lines = new ArrayList<>();
    names.forEach(
        (module, used) -> {
          if (STANDARD.contains(module) == standard) {
            lines.add(new PythonCode("from " + module + " import " + String.join(", ", used)));
          }
        });
    return lines;
  }
}
