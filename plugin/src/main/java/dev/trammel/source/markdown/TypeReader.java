package dev.trammel.source.markdown;

import dev.trammel.model.DataType;
import dev.trammel.model.doc.TypeCells;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands type cells, and what a default says of a type that its cell does not show. */
final class TypeReader {

  /**
   * A type as Trammel's dialect writes it.
   *
   * @param collation of {@code COLLATE "…"}, without quotes
   */
  record FullType(DataType type, Optional<String> collation) {}

  private TypeReader() {}

  /** {@code text[]} or {@code text COLLATE "C"}; empty when it is not a type. */
  static Optional<FullType> inFull(String cell) {
    List<Token> tokens = tokens(cell);
    Optional<TypeParser.Parsed> parsed = TypeParser.parse(tokens, 0);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    DataType type = parsed.get().type();
    List<Token> rest = tokens.subList(parsed.get().next(), tokens.size());
    if (rest.isEmpty()) {
      return Optional.of(new FullType(type, Optional.empty()));
    }
    return rest.size() == 2 && rest.get(0).isWord("collate") && rest.get(1).isName()
        ? Optional.of(new FullType(type, Optional.of(rest.get(1).value())))
        : Optional.empty();
  }

  /** The type of an information-schema cell that shows it, i.e. of every built-in scalar. */
  static Optional<DataType> informationSchema(String cell) {
    for (Map.Entry<String, Integer> sized : TypeCells.PRECISION_IN_BITS.entrySet()) {
      if (cell.equals(sized.getKey() + "(" + sized.getValue() + ")")) {
        return Optional.of(DataType.builtIn(sized.getKey()));
      }
    }
    return TypeParser.parse(cell).filter(type -> type.isBuiltIn() && !type.isArray());
  }

  /** Whether the information schema could have printed the cell. */
  static boolean isInformationSchemaCell(String cell) {
    return cell.equals(TypeCells.ARRAY)
        || cell.equals(TypeCells.USER_DEFINED)
        || informationSchema(cell).isPresent();
  }

  /** The type to which a default casts itself: {@code '{}'::text[]}, {@code ARRAY[]::uuid[]}. */
  static Optional<DataType> castOf(String defaultValue) {
    List<Token> tokens = tokens(defaultValue);
    int depth = 0;
    Optional<DataType> found = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
      depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
      if (depth == 0 && token.isSymbol("::")) {
        Optional<TypeParser.Parsed> cast = TypeParser.parse(tokens, i + 1);
        boolean atTheEnd = cast.filter(each -> each.next() == tokens.size()).isPresent();
        found = atTheEnd ? cast.map(TypeParser.Parsed::type) : Optional.empty();
      }
    }
    return found.or(() -> arrayOfCasts(tokens));
  }

  /** {@code ARRAY['a'::text, 'b'::text]}: its first element tells the type of all. */
  private static Optional<DataType> arrayOfCasts(List<Token> tokens) {
    if (tokens.size() < 5 || !tokens.get(0).isWord("array") || !tokens.get(1).isSymbol("[")) {
      return Optional.empty();
    }
    return tokens.get(3).isSymbol("::")
        ? TypeParser.parse(tokens, 4).map(cast -> cast.type().arrayOf())
        : Optional.empty();
  }

  private static List<Token> tokens(String text) {
    try {
      return Lexer.tokens(text);
    } catch (LexicalError e) {
      return List.of();
    }
  }
}
