package dev.trammel.source.catalog;

import dev.trammel.agents.pack.DatePatterns;
import dev.trammel.agents.pack.LibraryFacts;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A column's default as the library would see it, in Python's way of writing. */
final class DefaultText {

  private DefaultText() {}

  /** Empty when the column has no default, or one that leaves the argument out. */
  static Optional<String> of(
      Parameter parameter, Counterpart.Argument argument, LibraryFacts facts) {
    Optional<Object> value = parameter.defaultValue().map(Located::value);
    if (value.isEmpty() || argument.omitWhen().map(Located::value).equals(value)) {
      return Optional.empty();
    }
    String conversion = argument.conversion().map(Located::value).orElse("");
    return switch (conversion) {
      case "process" -> Optional.of("Process." + value.get());
      case "strftime" ->
          DatePatterns.strftime(facts, String.valueOf(value.get())).map(DefaultText::quoted);
      case "short-term-memory", "long-term-memory", "entity-memory" ->
          Boolean.TRUE.equals(value.get()) ? Optional.of("True") : Optional.empty();
      case "knowledge-sources" ->
          value.get().equals(List.of()) ? Optional.empty() : Optional.of("list");
      default -> Optional.of(plain(value.get()));
    };
  }

  private static String plain(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof List<?> list && list.isEmpty()) {
      return "list()";
    }
    return quoted(String.valueOf(value));
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
