package dev.trammel.model.catalog;

import dev.trammel.diagnostic.Located;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a parameter is to the library: an argument, or nothing, for a reason. */
public sealed interface Counterpart {

  /**
   * An argument of the target's class.
   *
   * @param path the argument, or an argument and keys of what it holds: {@code llm.temperature}
   * @param conversion the named way from value to argument; empty when the value is written as it
   *     is
   * @param omitWhen the value that stands for absence
   * @param when columns and the values that they must have for this one to take effect
   * @param with a column that must have a value as well
   * @param notWith a column that must not have a value as well
   * @param contains a text that a value must hold
   * @param minimum the least value that the library takes
   * @param libraryDefault the library's default as Python writes it, where the column's differs
   * @param refuses values that the column may hold and the library refuses, with the reason
   */
  record Argument(
      Located<String> path,
      Optional<Located<String>> conversion,
      Optional<Located<Object>> omitWhen,
      Map<String, Object> when,
      Optional<Located<String>> with,
      Optional<Located<String>> notWith,
      Optional<String> contains,
      Optional<BigDecimal> minimum,
      Optional<Located<String>> libraryDefault,
      Map<String, String> refuses)
      implements Counterpart {

    public Argument {
      when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
      refuses = Collections.unmodifiableMap(new LinkedHashMap<>(refuses));
    }

    /** The path's parts. */
    public List<String> parts() {
      return List.of(path.value().split("\\."));
    }
  }

  /**
   * No argument of the target's class.
   *
   * @param reason why not
   * @param carriedBy the target and argument that carry the value: {@code crew.memory}
   */
  record None(String reason, Optional<Located<String>> carriedBy) implements Counterpart {}
}
