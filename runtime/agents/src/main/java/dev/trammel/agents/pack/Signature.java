package dev.trammel.agents.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a library's constructors take, as read from the installed library.
 *
 * @param classes arguments by class, such as {@code crewai.Agent}
 * @param enums members by class
 * @param embedders the configuration keys that each provider of embeddings keeps
 * @param modules the names that can be imported from a module, as far as modules are known
 */
public record Signature(
    String library,
    String version,
    Map<String, List<Argument>> classes,
    Map<String, List<String>> enums,
    Map<String, List<String>> embedders,
    Map<String, List<String>> modules) {

  public Signature {
    classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    enums = Collections.unmodifiableMap(new LinkedHashMap<>(enums));
    embedders = Collections.unmodifiableMap(new LinkedHashMap<>(embedders));
    modules = Collections.unmodifiableMap(new LinkedHashMap<>(modules));
  }

  /**
   * One argument.
   *
   * @param type as Python writes it, alternatives joined by {@code |}
   * @param defaultText the default as Python writes it; empty when the argument is required
   */
  public record Argument(String name, String type, Optional<String> defaultText, boolean required) {

    /** The alternatives of the type: {@code int | None} gives {@code int} and {@code None}. */
    public List<String> alternatives() {
      return TypeAlternatives.of(type);
    }
  }

  /** The argument of the class; empty when either is not there. */
  public Optional<Argument> argument(String type, String name) {
    return classes.getOrDefault(type, List.of()).stream()
        .filter(argument -> argument.name().equals(name))
        .findFirst();
  }
}
