package dev.trammel.source.sql;

import dev.trammel.syntax.Token;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads storage parameters, as PostgreSQL keeps them: names with their values as text. */
final class StorageParameters {

  private StorageParameters() {}

  /** Behind {@code WITH} or {@code SET}: {@code (name = value, …)}. */
  static SortedMap<String, String> read(TokenCursor cursor) {
    SortedMap<String, String> parameters = new TreeMap<>();
    cursor.expect("(");
    do {
      String name = name(cursor);
      String value = cursor.accept("=") ? value(cursor) : "true";
      if (!name.equals("oids")) {
        parameters.put(name, value);
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    return parameters;
  }

  /** Behind {@code RESET}: {@code (name, …)}. */
  static List<String> names(TokenCursor cursor) {
    cursor.expect("(");
    List<String> names = cursor.list(() -> name(cursor));
    cursor.expect(")");
    return names;
  }

  private static String name(TokenCursor cursor) {
    String name = cursor.label("a parameter's name");
    return cursor.accept(".") ? name + "." + cursor.label("a parameter's name") : name;
  }

  private static String value(TokenCursor cursor) {
    String sign = cursor.accept("-") ? "-" : "";
    Token token = cursor.peek();
    if (token.text().isEmpty() || token.isSymbol(",") || token.isSymbol(")")) {
      throw cursor.error("a value");
    }
    cursor.next();
    return sign + token.value();
  }

  /** The parameters without those that are reset. */
  static SortedMap<String, String> without(
      SortedMap<String, String> parameters, List<String> names) {
    SortedMap<String, String> rest = new TreeMap<>(parameters);
    names.forEach(each -> rest.remove(each));
    return rest;
  }

  /** The parameters with those that are set. */
  static SortedMap<String, String> with(
      SortedMap<String, String> parameters, SortedMap<String, String> set) {
    SortedMap<String, String> all = new TreeMap<>(parameters);
    all.putAll(set);
    return all;
  }
}
