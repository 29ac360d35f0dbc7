package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Library;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonExpression.ListOf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns a JSON list into knowledge sources. A string, or an object with {@code id}, names a source
 * of the registry; an object with {@code type} describes one: {@code {"type": "string", "content":
 * …}}, {@code {"type": "csv", "file_paths": […]}}.
 */
final class KnowledgeSources {

  private final Library library;
  private final Function<String, PythonExpression> registered;

  /**
   * Reads the library's classes.
   *
   * @param registered the look-up of a source by its id
   */
  KnowledgeSources(Library library, Function<String, PythonExpression> registered) {
    this.library = library;
    this.registered = registered;
  }

  Optional<PythonExpression> convert(Object tree, Imports imports, Cell cell) {
    if (!(tree instanceof List<?> list)) {
      return cell.refuse("knowledge sources are a list", tree, "a list of ids and objects");
    }
    List<PythonExpression> sources = new ArrayList<>();
    for (Object item : list) {
      Optional<PythonExpression> source = source(item, imports, cell);
      if (source.isEmpty()) {
        return Optional.empty();
      }
      sources.add(source.get());
    }
    return sources.isEmpty() ? Optional.empty() : Optional.of(new ListOf(sources));
  }

  private Optional<PythonExpression> source(Object item, Imports imports, Cell cell) {
    if (item instanceof String id) {
      return Optional.of(registered.apply(id));
    }
    if (item instanceof Map<?, ?> map) {
      if (map.size() == 1 && map.get("id") instanceof String id) {
        return Optional.of(registered.apply(id));
      }
      return described(map, imports, cell);
    }
    return cell.refuse("no knowledge source", item, "an id, or an object with type");
  }

  private Optional<PythonExpression> described(Map<?, ?> map, Imports imports, Cell cell) {
    String type = String.valueOf(map.get("type"));
    String path = library.facts().knowledgeSources().get(type);
    if (path == null) {
      return cell.refuse(
          "no such type of knowledge source",
          map.get("type"),
          "one of " + String.join(", ", library.facts().knowledgeSources().keySet()));
    }
    String wanted = type.equals("string") ? "content" : "file_paths";
    if (!map.containsKey(wanted)) {
      return cell.refuse("the knowledge source lacks " + wanted, map, wanted);
    }
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (key.equals("type")) {
        continue;
      }
      if (!isArgument(type, path, key)) {
        return cell.refuse("a " + type + " knowledge source has no such setting", key, wanted);
      }
      if (!isOfType(key, entry.getValue())) {
        return cell.refuse(
            "the setting " + key + " has a value of another type", entry.getValue(), typeOf(key));
      }
      arguments.put(key, PythonExpression.ofTree(entry.getValue()));
    }
    return Optional.of(PythonExpression.construct(imports.use(path).dotted(), arguments));
  }

  private boolean isArgument(String type, String path, String key) {
    boolean ofOther = key.equals(type.equals("string") ? "file_paths" : "content");
    return !ofOther
        && library.facts().knowledgeArguments().contains(key)
        && library.signature().argument(path, key).isPresent();
  }

  private static boolean isOfType(String key, Object value) {
    return switch (key) {
      case "file_paths" ->
          value instanceof List<?> paths
              && !paths.isEmpty()
              && paths.stream().allMatch(String.class::isInstance);
      case "chunk_size", "chunk_overlap" -> value instanceof BigDecimal n && n.scale() <= 0;
      case "metadata" -> value instanceof Map;
      default -> value instanceof String;
    };
  }

  private static String typeOf(String key) {
    return switch (key) {
      case "file_paths" -> "a list of paths";
      case "chunk_size", "chunk_overlap" -> "a whole number";
      case "metadata" -> "an object";
      default -> "a text";
    };
  }
}
