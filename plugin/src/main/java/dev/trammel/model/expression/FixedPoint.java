package dev.trammel.model.expression;

import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what PostgreSQL prints so that it prints it again in the same way. Of a list of values for
 * a {@code character varying} it prints {@code (ARRAY['a'::character varying])::text[]}, and when
 * it has read that back, {@code ARRAY[('a'::character varying)::text]} from then on.
 */
public final class FixedPoint {

  private FixedPoint() {}

  /** The same SQL; as it is where nothing is to be rewritten, or it does not lex. */
  public static String of(String sql) {
    if (!sql.contains("::text[]")) {
      return sql;
    }
    try {
      return rewritten(sql, Lexer.tokens(sql));
    } catch (LexicalError e) {
      return sql;
    }
  }

  private static String rewritten(String sql, List<Token> tokens) {
    StringBuilder out = new StringBuilder(sql.length() + 16);
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Optional<CastList> list = CastList.at(tokens, i);
      if (list.isPresent()) {
        out.append(sql, copied, tokens.get(i).offset());
        out.append("ARRAY[").append(list.get().elements(sql)).append(']');
        i = list.get().last();
        copied = tokens.get(i).end();
      }
    }
    return out.append(sql.substring(copied)).toString();
  }

  /**
   * {@code (ARRAY['a'::character varying, …])::text[]}.
   *
   * @param literals the tokens of the strings
   * @param casts the last token of each element
   * @param last the last token of all
   */
  private record CastList(List<Token> literals, List<Token> casts, int last) {

    static Optional<CastList> at(List<Token> tokens, int first) {
      if (!is(tokens, first, "(", "array", "[")) {
        return Optional.empty();
      }
      List<Token> literals = new ArrayList<>();
      List<Token> casts = new ArrayList<>();
      int at = first + 2;
      do {
        at++;
        if (!is(tokens, at + 1, "::", "character", "varying")) {
          return Optional.empty();
        }
        literals.add(tokens.get(at));
        casts.add(tokens.get(at + 3));
        at += 4;
      } while (is(tokens, at, ","));
      return is(tokens, at, "]", ")", "::", "text", "[", "]")
          ? Optional.of(new CastList(literals, casts, at + 5))
          : Optional.empty();
    }

    private static boolean is(List<Token> tokens, int from, String... expected) {
      if (from + expected.length > tokens.size()) {
        return false;
      }
      for (int i = 0; i < expected.length; i++) {
        Token token = tokens.get(from + i);
        if (!token.isSymbol(expected[i]) && !token.isWord(expected[i])) {
          return false;
        }
      }
      return true;
    }

    String elements(String sql) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < literals.size(); i++) {
        String element = sql.substring(literals.get(i).offset(), casts.get(i).end());
        elements.add("(" + element + ")::text");
      }
      return String.join(", ", elements);
    }
  }
}
