package dev.trammel.source.catalog;

import dev.trammel.agents.pack.Conversion;
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
    Optional<Conversion> conversion =
        argument.conversion().map(Located::value).map(facts.conversions()::get);
    return switch (conversion.map(Conversion::defaultForm).orElse(Conversion.DefaultForm.VALUE)) {
      case VALUE -> Optional.of(plain(value.get()));
      case MEMBER ->
          conversion.flatMap(Conversion::enumType).map(type -> member(type, value.get()));
      case DATE_PATTERN ->
          DatePatterns.strftime(facts, String.valueOf(value.get())).map(DefaultText::quoted);
      case PRESENCE -> isPresent(value.get()) ? Optional.of("a value") : Optional.empty();
    };
  }

  private static String member(String type, Object value) {
    return type.substring(type.lastIndexOf('.') + 1) + "." + value;
  }

  private static boolean isPresent(Object value) {
    return !value.equals(false) && !value.equals(List.of());
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
