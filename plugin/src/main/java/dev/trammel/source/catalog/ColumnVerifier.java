package dev.trammel.source.catalog;

import dev.trammel.agents.pack.ColumnKind;
import dev.trammel.agents.pack.ColumnValues;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.catalog.Parameter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verifies what a parameter says of its own column. */
final class ColumnVerifier {

  private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");

  private final Diagnostics diagnostics;

  ColumnVerifier(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void verify(Parameter parameter) {
    ColumnKind kind = ColumnKind.of(parameter.type().value());
    parameter.defaultValue().ifPresent(value -> verifyDefault(parameter, kind, value));
    if (!parameter.values().isEmpty() && kind != ColumnKind.TEXT) {
      mismatch(parameter.type(), "only a column of text has a list of values", "text or varchar");
    }
    boolean limited = parameter.minimum().isPresent() || parameter.maximum().isPresent();
    if (limited && kind != ColumnKind.INTEGER && kind != ColumnKind.NUMERIC) {
      mismatch(parameter.type(), "only a column of numbers has a minimum or maximum", "integer");
    }
    if (parameter.pattern().isPresent() && kind != ColumnKind.TEXT) {
      mismatch(parameter.type(), "only a column of text has a pattern", "text or varchar");
    }
    int length = length(parameter);
    parameter.values().stream()
        .filter(value -> value.length() > length)
        .forEach(
            value -> mismatch(parameter.type(), "the column cannot hold \"" + value + "\"", value));
  }

  private void verifyDefault(Parameter parameter, ColumnKind kind, Located<Object> value) {
    Optional<Object> typed = ColumnValues.typed(kind, value.value());
    String shown = String.valueOf(value.value());
    if (typed.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(Code.TR174, value.position(), "the default is not of the column's type")
              .underlining(shown.length())
              .found(shown)
              .expected("a value of type " + parameter.type().value()));
    } else if (!parameter.values().isEmpty() && !parameter.values().contains(shown)) {
      diagnostics.add(
          Diagnostic.error(Code.TR174, value.position(), "the default is not one of the values")
              .underlining(shown.length())
              .found(shown)
              .expected("one of " + String.join(", ", parameter.values())));
    } else if (value.value() instanceof String text && text.length() > length(parameter)) {
      diagnostics.add(
          Diagnostic.error(Code.TR174, value.position(), "the default is too long for its column")
              .underlining(shown.length())
              .found(shown)
              .expected("at most " + length(parameter) + " characters"));
    }
  }

  private static int length(Parameter parameter) {
    Matcher matcher = LENGTH.matcher(parameter.type().value());
    boolean text = ColumnKind.of(parameter.type().value()) == ColumnKind.TEXT;
    return text && matcher.find() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
  }

  private void mismatch(Located<String> type, String message, String expected) {
    diagnostics.add(
        Diagnostic.error(Code.TR174, type.position(), message)
            .underlining(type.value().length())
            .found(type.value())
            .expected(expected));
  }
}
