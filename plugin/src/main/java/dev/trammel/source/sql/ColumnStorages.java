package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.syntax.TokenKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how a column is stored; what its type has anyway is not kept. */
final class ColumnStorages {

  private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");
  private static final Set<String> EXTENDED =
      Set.of(
          "text",
          "character varying",
          "character",
          "bytea",
          "json",
          "jsonb",
          "jsonpath",
          "xml",
          "bit",
          "bit varying",
          "tsvector",
          "path",
          "polygon",
          "txid_snapshot",
          "pg_snapshot",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange");

  private ColumnStorages() {}

  /** Behind {@code STORAGE}. */
  static Optional<String> storage(TokenCursor cursor, DataType type) {
    return explicit(cursor.label("a way of storing"), type);
  }

  /** What was written, unless the type has it anyway. */
  static Optional<String> explicit(String written, DataType type) {
    String storage = written.toUpperCase(Locale.ROOT);
    return storage.equals("DEFAULT") || storage.equals(usual(type))
        ? Optional.empty()
        : Optional.of(storage);
  }

  /** Behind {@code COMPRESSION}. */
  static Optional<String> compression(TokenCursor cursor) {
    String method = cursor.label("a compression method");
    return method.equals("default") ? Optional.empty() : Optional.of(method);
  }

  /** Behind {@code STATISTICS}. */
  static Optional<Integer> statistics(TokenCursor cursor) {
    if (cursor.accept("default")) {
      return Optional.empty();
    }
    boolean negative = cursor.accept("-");
    if (cursor.peek().kind() != TokenKind.NUMBER) {
      throw cursor.error("a number");
    }
    int target = Integer.parseInt(cursor.next().text());
    return negative ? Optional.empty() : Optional.of(target);
  }

  /** What PostgreSQL takes for the type; empty for a type that is not its own. */
  private static String usual(DataType type) {
    if (type.isArray()) {
      return "EXTENDED";
    } else if (!type.isBuiltIn()) {
      return "";
    } else if (MAIN.contains(type.name())) {
      return "MAIN";
    }
    return EXTENDED.contains(type.name()) ? "EXTENDED" : "PLAIN";
  }
}
