package dev.trammel.source.sql;

import dev.trammel.model.FunctionOptions;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the values of a function's options. */
final class FunctionValues {

  static final String USUAL_ROWS = "1000";

  /** Settings whose names PostgreSQL does not keep in lower case. */
  private static final Set<String> MIXED_CASE = Set.of("DateStyle", "IntervalStyle", "TimeZone");

  private final TokenCursor cursor;

  FunctionValues(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** What PostgreSQL takes when no cost is said. */
  static String usualCost(String language) {
    return language.equals("c") || language.equals("internal") ? "1" : "100";
  }

  FunctionOptions.Parallel parallel() {
    for (FunctionOptions.Parallel each : FunctionOptions.Parallel.values()) {
      if (cursor.accept(each.name().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw cursor.error("UNSAFE, RESTRICTED or SAFE");
  }

  /** As PostgreSQL keeps it; empty when it is what it would be anyway. */
  Optional<String> number(String usual) {
    Token token = cursor.peek();
    if (token.kind() != TokenKind.NUMBER) {
      throw cursor.error("a number");
    }
    String plain = new BigDecimal(cursor.next().value()).stripTrailingZeros().toPlainString();
    return plain.equals(usual) ? Optional.empty() : Optional.of(plain);
  }

  /** A setting's name as {@code proconfig} keeps it. */
  String settingName() {
    String name = String.join(".", cursor.path("a setting"));
    return MIXED_CASE.stream().filter(each -> each.equalsIgnoreCase(name)).findFirst().orElse(name);
  }

  /** As {@code proconfig} keeps it: {@code public, pg_temp}. */
  String setting(String name) {
    boolean namesList = name.equals("search_path");
    List<String> values = cursor.list(() -> settingValue(namesList));
    return String.join(", ", values);
  }

  private String settingValue(boolean quoted) {
    String sign = cursor.accept("-") ? "-" : "";
    Token token = cursor.next();
    if (token.text().isEmpty()) {
      throw cursor.error("a value");
    }
    return sign + (quoted ? Identifiers.quote(token.value()) : token.value());
  }
}
