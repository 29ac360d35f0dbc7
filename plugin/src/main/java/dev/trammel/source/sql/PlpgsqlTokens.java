package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks over the tokens of a body in PL/pgSQL. */
final class PlpgsqlTokens {

  private final SourceText source;
  private final List<Token> tokens;
  private final Token end;
  private int at;

  /**
   * The tokens of a body.
   *
   * @param tokens without comments, each at its place in the file
   */
  PlpgsqlTokens(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
    int last = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
    this.end = new Token(TokenKind.PUNCTUATION, "", "", last);
  }

  Token peek() {
    return peek(0);
  }

  /** A token of empty text behind the last. */
  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  boolean at(String text) {
    return is(peek(), text);
  }

  private static boolean is(Token token, String text) {
    return token.isWord(text) || token.isSymbol(text);
  }

  boolean atAny(Set<String> texts) {
    Token token = peek();
    return switch (token.kind()) {
      case WORD -> texts.contains(token.value());
      case PUNCTUATION, OPERATOR -> texts.contains(token.text());
      default -> false;
    };
  }

  boolean accept(String text) {
    boolean present = at(text);
    at += present ? 1 : 0;
    return present;
  }

  void expect(String text) {
    if (!accept(text)) {
      throw error(text.toUpperCase(Locale.ROOT));
    }
  }

  /** What stands before one of the texts, outside of parentheses; that stays. */
  List<Token> until(String... ends) {
    Set<String> stops = Set.of(ends);
    int start = at;
    int depth = 0;
    while (depth > 0 || !atAny(stops)) {
      if (atEnd() || at(";")) {
        throw error(depth > 0 ? ")" : ends[0].toUpperCase(Locale.ROOT));
      }
      depth += at("(") || at("[") ? 1 : at(")") || at("]") ? -1 : 0;
      if (depth < 0) {
        throw error("no closing parenthesis");
      }
      at++;
    }
    return tokens.subList(start, at);
  }

  /** As {@link #until}, which may not be empty and must look as an expression does. */
  List<Token> expression(String... ends) {
    List<Token> expression = until(ends);
    if (expression.isEmpty()) {
      throw error("an expression");
    }
    ExpressionShape.flaw(expression)
        .ifPresent(
            flaw -> {
              throw error(flaw, "an operand");
            });
    return expression;
  }

  SyntaxError error(String expected) {
    return error(peek(), expected);
  }

  SyntaxError error(Token token, String expected) {
    boolean ended = token.text().isEmpty();
    return said(
        token, ended ? "the body ends too early" : "PL/pgSQL would not read this", expected);
  }

  SyntaxError said(Token token, String message, String expected) {
    return new SyntaxError(
        Diagnostic.error(Code.TR140, source.position(token.offset()), message)
            .underlining(token.text().lines().findFirst().orElse("").length())
            .found(token.text().isEmpty() ? "the end of the body" : token.text())
            .expected(expected));
  }
}
