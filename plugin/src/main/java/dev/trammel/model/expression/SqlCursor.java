package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Walks over the tokens of an expression or a query, for both of their parsers. */
final class SqlCursor {

  private static final Token END = new Token(TokenKind.PUNCTUATION, "", "", 0);

  /** What nests deeper is not taken apart; PostgreSQL's own limit is at a few thousand. */
  private static final int DEEPEST = 300;

  /** Reading a part in one way after the other must not take time without bound. */
  private static final int MOST_VISITS = 100;

  private final List<Token> tokens;
  private int at;
  private int depth;
  private long visits;

  SqlCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The index of the next token. */
  int index() {
    return at;
  }

  void moveTo(int index) {
    at = index;
  }

  /**
   * Goes one level down.
   *
   * @return the level before, for {@link #leave}
   */
  int enter() throws Unparsable {
    if (++depth > DEEPEST || ++visits > MOST_VISITS * (tokens.size() + 1L)) {
      depth--;
      throw new Unparsable("nests too deeply");
    }
    return depth - 1;
  }

  /** Goes back to a level. */
  void leave(int level) {
    depth = level;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  Token peek() {
    return peek(0);
  }

  /** A token of empty text behind the last. */
  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  /** Whether these words come next, in this order. */
  boolean atWords(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean acceptWords(String... words) {
    boolean accepted = atWords(words);
    at += accepted ? words.length : 0;
    return accepted;
  }

  boolean at(String symbol) {
    return peek().isSymbol(symbol);
  }

  boolean accept(String symbol) {
    boolean accepted = at(symbol);
    at += accepted ? 1 : 0;
    return accepted;
  }

  void expect(String symbol) throws Unparsable {
    if (!accept(symbol)) {
      throw new Unparsable("expected " + symbol + " before " + peek().text());
    }
  }

  void expectWords(String... words) throws Unparsable {
    if (!acceptWords(words)) {
      throw new Unparsable("expected " + words[0] + " before " + peek().text());
    }
  }

  String name() throws Unparsable {
    if (!peek().isName()) {
      throw new Unparsable("expected a name before " + peek().text());
    }
    return next().value();
  }

  /** Names with dots between them. */
  List<String> path() throws Unparsable {
    List<String> path = new ArrayList<>();
    path.add(name());
    while (accept(".")) {
      path.add(name());
    }
    return List.copyOf(path);
  }

  DataType type() throws Unparsable {
    TypeParser.Parsed parsed =
        TypeParser.parse(tokens, at)
            .orElseThrow(() -> new Unparsable("expected a type before " + peek().text()));
    at = parsed.next();
    return parsed.type();
  }

  /** Whether a query starts here. */
  boolean atQuery() {
    return atWords("select") || atWords("with") || atWords("values") || atWords("table");
  }

  /** The rest up to the closing parenthesis, which is taken too. */
  SqlNode verbatimUntilClose() throws Unparsable {
    int depth = 1;
    int start = at;
    while (depth > 0) {
      if (atEnd()) {
        throw new Unparsable("a parenthesis is not closed");
      }
      depth += at("(") ? 1 : at(")") ? -1 : 0;
      at++;
    }
    return new SqlNode.Verbatim(
        tokens.subList(start, at - 1).stream()
            .map(each -> each.kind() == TokenKind.WORD ? each.value() : each.text())
            .collect(Collectors.joining(" ", "(", ")")));
  }
}
