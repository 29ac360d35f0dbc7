package dev.trammel.artifact.sql;

import dev.trammel.syntax.Literals;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints storage parameters. */
final class ParameterSql {

  private static final Pattern BARE =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?|on|off|true|false|auto");

  private ParameterSql() {}

  /** {@code WITH (fillfactor = 70)}; empty when there are none. */
  static String with(SortedMap<String, String> parameters) {
    return parameters.isEmpty() ? "" : " WITH (" + list(parameters) + ")";
  }

  /** {@code fillfactor = 70, toast.autovacuum_enabled = off}. */
  static String list(SortedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> name(each.getKey()) + " = " + value(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  static String name(String name) {
    return Names.ofDotted(name);
  }

  private static String value(String value) {
    return BARE.matcher(value).matches() ? value : Literals.quote(value);
  }
}
