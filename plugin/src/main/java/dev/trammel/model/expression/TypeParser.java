package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a type's name as a person or PostgreSQL writes it. Aliases become {@code format_type}'s
 * names; a name that is not PostgreSQL's own and has no schema is put into {@code public}.
 */
public final class TypeParser {

  private static final Set<String> INTERVAL_FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second", "to");

  private final List<Token> tokens;
  private int at;

  private TypeParser(List<Token> tokens, int from) {
    this.tokens = tokens;
    this.at = from;
  }

  /**
   * A type and what follows it.
   *
   * @param next the index of the token behind the type
   */
  public record Parsed(DataType type, int next) {}

  /** The type that starts at the given token; empty when none does. */
  public static Optional<Parsed> parse(List<Token> tokens, int from) {
    TypeParser parser = new TypeParser(tokens, from);
    return parser.type().map(type -> new Parsed(type, parser.at));
  }

  /** The type that is the whole text; empty when it is not one. */
  public static Optional<DataType> parse(String text) {
    try {
      List<Token> tokens = Lexer.tokens(text);
      return parse(tokens, 0).filter(parsed -> parsed.next() == tokens.size()).map(Parsed::type);
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }

  private Optional<DataType> type() {
    if (at >= tokens.size() || !tokens.get(at).isName()) {
      return Optional.empty();
    }
    DataType scalar = tokens.get(at).kind() == TokenKind.WORD ? keywordType() : null;
    if (scalar == null) {
      scalar = namedType();
    }
    return Optional.of(arrayBounds() ? scalar.arrayOf() : scalar);
  }

  /** The types that the grammar itself knows; null when none starts here. */
  private DataType keywordType() {
    String word = tokens.get(at).value();
    if (isSymbol(at + 1, ".")) {
      return null;
    }
    switch (word) {
      case "national", "nchar", "char", "character", "bit" -> {
        return stringType(word);
      }
      case "timestamp", "time" -> {
        return timeType(word);
      }
      case "double" -> {
        if (!isWord(at + 1, "precision")) {
          return null;
        }
        at += 2;
        return DataType.builtIn("double precision");
      }
      case "float" -> {
        at++;
        List<String> bits = modifiers();
        boolean single =
            !bits.isEmpty() && bits.get(0).length() < 3 && Integer.parseInt(bits.get(0)) < 25;
        return DataType.builtIn(single ? "real" : "double precision");
      }
      case "interval" -> {
        return interval();
      }
      default -> {
        return null;
      }
    }
  }

  private DataType stringType(String word) {
    at++;
    if (word.equals("national")) {
      at++;
    }
    boolean varying = acceptWord("varying");
    String base = word.equals("bit") ? "bit" : "character";
    List<String> length = modifiers();
    if (varying) {
      return new DataType("", base + " varying", length, 0);
    }
    return new DataType("", base, length.isEmpty() ? List.of("1") : length, 0);
  }

  private DataType timeType(String word) {
    at++;
    List<String> precision = modifiers();
    boolean zoned = isWord(at, "with") && isWord(at + 1, "time") && isWord(at + 2, "zone");
    boolean unzoned = isWord(at, "without") && isWord(at + 1, "time") && isWord(at + 2, "zone");
    at += zoned || unzoned ? 3 : 0;
    return new DataType("", word + (zoned ? " with" : " without") + " time zone", precision, 0);
  }

  private DataType interval() {
    at++;
    StringBuilder name = new StringBuilder("interval");
    while (at < tokens.size()
        && tokens.get(at).kind() == TokenKind.WORD
        && INTERVAL_FIELDS.contains(tokens.get(at).value())) {
      name.append(' ').append(tokens.get(at++).value());
    }
    return new DataType("", name.toString(), modifiers(), 0);
  }

  private DataType namedType() {
    List<String> path = new ArrayList<>();
    boolean quoted = tokens.get(at).kind() == TokenKind.QUOTED_IDENTIFIER;
    path.add(tokens.get(at++).value());
    while (isSymbol(at, ".") && at + 1 < tokens.size() && tokens.get(at + 1).isName()) {
      path.add(tokens.get(at + 1).value());
      at += 2;
    }
    String name = path.get(path.size() - 1);
    String schema = path.size() > 1 ? path.get(path.size() - 2) : "";
    List<String> modifiers = modifiers();
    if (schema.equals("pg_catalog") || (schema.isEmpty() && isBuiltIn(name, quoted))) {
      return builtIn(name, quoted, modifiers);
    }
    return new DataType(schema.isEmpty() ? QualifiedName.PUBLIC : schema, name, modifiers, 0);
  }

  /** Keywords such as {@code int} name a type only without quotes. */
  private static boolean isBuiltIn(String name, boolean quoted) {
    boolean keyword =
        Set.of("int", "integer", "dec", "decimal", "bigint", "smallint", "real", "boolean")
            .contains(name);
    return name.equals("char") || (TypeNames.isBuiltIn(name) && !(quoted && keyword));
  }

  private static DataType builtIn(String name, boolean quoted, List<String> modifiers) {
    if (name.equals("char") && quoted) {
      return DataType.builtIn("\"char\"");
    }
    if (name.equals("bpchar") && !modifiers.isEmpty()) {
      return new DataType("", "character", modifiers, 0);
    }
    String canonical = TypeNames.canonical(name);
    boolean scaleLess = canonical.equals("numeric") && modifiers.size() == 1;
    return new DataType("", canonical, scaleLess ? List.of(modifiers.get(0), "0") : modifiers, 0);
  }

  private List<String> modifiers() {
    if (!isSymbol(at, "(")) {
      return List.of();
    }
    List<String> modifiers = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int end = at + 1;
    while (end < tokens.size() && !isSymbol(end, ")")) {
      if (isSymbol(end, ",")) {
        modifiers.add(current.toString());
        current.setLength(0);
      } else {
        current.append(
            tokens.get(end).kind() == TokenKind.WORD
                ? tokens.get(end).value()
                : tokens.get(end).text());
      }
      end++;
    }
    if (end == tokens.size()) {
      return List.of();
    }
    modifiers.add(current.toString());
    at = end + 1;
    return modifiers;
  }

  private boolean arrayBounds() {
    boolean array = acceptWord("array");
    while (isSymbol(at, "[")) {
      int close = isSymbol(at + 1, "]") ? at + 1 : at + 2;
      if (!isSymbol(close, "]")) {
        return array;
      }
      at = close + 1;
      array = true;
    }
    return array;
  }

  private boolean acceptWord(String word) {
    boolean present = isWord(at, word);
    at += present ? 1 : 0;
    return present;
  }

  private boolean isWord(int index, String word) {
    return index < tokens.size() && tokens.get(index).isWord(word);
  }

  private boolean isSymbol(int index, String symbol) {
    return index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }
}
