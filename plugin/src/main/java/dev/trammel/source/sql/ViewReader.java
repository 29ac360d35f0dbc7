package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code CREATE VIEW} and {@code CREATE MATERIALIZED VIEW}, behind these words. */
final class ViewReader {

  private final TokenCursor cursor;

  ViewReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause view(boolean orReplace, boolean recursive) {
    QualifiedName name = cursor.newName("a view's name");
    List<String> columns = cursor.at("(") ? cursor.columnList() : List.of();
    SortedMap<String, String> options = cursor.accept("with") ? options() : new TreeMap<>();
    cursor.expect("as");
    List<Token> query = query();
    String check = checkOption(query);
    if (!check.isEmpty()) {
      options.put("check_option", check);
      query = query.subList(0, query.size() - (hasKind(query) ? 4 : 3));
    }
    String text = text(query);
    if (recursive) {
      text = recursive(name, columns, text);
    }
    return new ViewClause(
        name,
        false,
        orReplace,
        false,
        columns,
        cursor.schemas().qualified(new Expression(text)),
        options,
        true);
  }

  Clause materialized() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    QualifiedName name = cursor.newName("a view's name");
    List<String> columns = cursor.at("(") ? cursor.columnList() : List.of();
    Token storage = cursor.peek();
    if (cursor.accept("using")) {
      cursor.unmodelled(storage, "where a view is stored is");
      cursor.label("an access method");
    }
    SortedMap<String, String> options = cursor.accept("with") ? options() : new TreeMap<>();
    if (cursor.accept("tablespace")) {
      cursor.unmodelled(storage, "where a view is stored is");
      cursor.label("a tablespace's name");
    }
    cursor.expect("as");
    List<Token> query = query();
    boolean populated = !endsWith(query, "with", "no", "data");
    if (!populated) {
      query = query.subList(0, query.size() - 3);
    } else if (endsWith(query, "with", "data")) {
      query = query.subList(0, query.size() - 2);
    }
    return new ViewClause(
        name,
        true,
        false,
        ifNotExists,
        columns,
        cursor.schemas().qualified(new Expression(text(query))),
        options,
        populated);
  }

  private List<Token> query() {
    if (cursor.atEnd()) {
      throw cursor.error("a query");
    }
    return cursor.rest();
  }

  /** {@code (name = value, …)}; a name alone is true. */
  SortedMap<String, String> options() {
    SortedMap<String, String> options = new TreeMap<>();
    cursor.expect("(");
    do {
      String name = optionName();
      options.put(name, cursor.accept("=") ? optionValue() : "true");
    } while (cursor.accept(","));
    cursor.expect(")");
    return options;
  }

  /** {@code (name, …)}. */
  List<String> optionNames() {
    cursor.expect("(");
    List<String> names = cursor.list(this::optionName);
    cursor.expect(")");
    return names;
  }

  private String optionName() {
    return String.join(".", cursor.path("an option"));
  }

  /** PostgreSQL keeps the text of the value; words are folded before. */
  private String optionValue() {
    String sign = cursor.accept("-") ? "-" : "";
    Token token = cursor.next();
    if (token.text().isEmpty()) {
      throw cursor.error("a value");
    }
    return sign + token.value();
  }

  private static String checkOption(List<Token> query) {
    if (!endsWith(query, "check", "option")) {
      return "";
    }
    String kind = query.get(query.size() - 3).value();
    return hasKind(query) ? kind.toLowerCase(Locale.ROOT) : kind.equals("with") ? "cascaded" : "";
  }

  private static boolean hasKind(List<Token> query) {
    return endsWith(query, "with", "local", "check", "option")
        || endsWith(query, "with", "cascaded", "check", "option");
  }

  private static boolean endsWith(List<Token> tokens, String... words) {
    int start = tokens.size() - words.length;
    if (start < 1) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(start + i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** As written, with its comments and line breaks. */
  private String text(List<Token> tokens) {
    int start = tokens.get(0).offset();
    int end = tokens.get(tokens.size() - 1).end();
    return cursor.statement().source().text().substring(start, end).replace("\r\n", "\n");
  }

  private static String recursive(QualifiedName name, List<String> columns, String query) {
    String list = String.join(", ", columns.stream().map(Identifiers::quote).toList());
    String table = Identifiers.quote(name.name());
    return "WITH RECURSIVE "
        + table
        + " ("
        + list
        + ") AS (\n"
        + query
        + "\n)\nSELECT "
        + list
        + " FROM "
        + table;
  }
}
