package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Privilege;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Keywords;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Walks over a statement's tokens; names, types and expressions are read in one way for all. Long,
 * as every reader of statements leans on it.
 */
final class TokenCursor {

  private final StatementText statement;
  private final List<Token> tokens;
  private final Token end;
  private final Diagnostics diagnostics;
  private final SchemaNames schemas;
  private int at;

  TokenCursor(StatementText statement, Diagnostics diagnostics) {
    this(statement, diagnostics, SchemaNames.USUAL);
  }

  TokenCursor(StatementText statement, Diagnostics diagnostics, SchemaNames schemas) {
    this.schemas = schemas;
    this.statement = statement;
    this.tokens = statement.tokens();
    this.end = new Token(TokenKind.PUNCTUATION, "", "", statement.end());
    this.diagnostics = diagnostics;
  }

  StatementText statement() {
    return statement;
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

  /** Whether these words or symbols come next, in this order. */
  boolean at(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      Token token = peek(i);
      if (!token.isWord(texts[i]) && !token.isSymbol(texts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of these words or symbols comes next. */
  boolean atAny(Set<String> texts) {
    Token token = peek();
    return texts.contains(token.value())
        && token.kind() != TokenKind.QUOTED_IDENTIFIER
        && token.kind() != TokenKind.STRING;
  }

  boolean accept(String... texts) {
    boolean present = at(texts);
    at += present ? texts.length : 0;
    return present;
  }

  void expect(String... texts) {
    for (String text : texts) {
      if (!accept(text)) {
        throw error(text.toUpperCase(Locale.ROOT));
      }
    }
  }

  void expectEnd() {
    if (!atEnd()) {
      throw error("the end of the statement");
    }
  }

  Position position() {
    return position(peek());
  }

  Position position(Token token) {
    return statement.source().position(token.offset());
  }

  /** An error at the token of that index in the statement. */
  SyntaxError errorAt(int index, String expected, Collection<String> words) {
    at = index;
    return error(expected, words);
  }

  /** As {@link #error(String)}; proposes the word that was probably meant. */
  SyntaxError error(String expected, Collection<String> words) {
    Diagnostic plain = error(expected).diagnostic();
    return new SyntaxError(
        Names.nearest(peek().value(), words)
            .filter(word -> peek().kind() == TokenKind.WORD)
            .filter(word -> !word.equalsIgnoreCase(peek().value()))
            .map(word -> word.toUpperCase(Locale.ROOT))
            .map(word -> plain.expected(expected + "; nearest is " + word).fix("write " + word))
            .orElse(plain));
  }

  SyntaxError error(String expected) {
    Token token = peek();
    boolean ended = atEnd();
    return new SyntaxError(
        Diagnostic.error(
                Code.TR140,
                position(token),
                ended ? "the statement ends too early" : "PostgreSQL would not read this")
            .underlining(token.text().lines().findFirst().orElse("").length())
            .found(ended ? "the end of the statement" : token.text())
            .expected(expected));
  }

  /** Says that a part of the statement is left out of the model. */
  void unmodelled(Token from, String what) {
    diagnostics.add(
        Diagnostic.warning(Code.TR142, position(from), what + " not modelled")
            .underlining(from.text().length())
            .found(from.text()));
  }

  /** Of a kind of object that is not held, the owner is not either. */
  void owner(Token role) {
    if (!Privilege.isOwner(role.value())) {
      unmodelled(role, "owners are");
    }
  }

  /** A column's, table's or other object's name; a reserved word is reported and taken. */
  String name(String what) {
    Token token = peek();
    if (!token.isName()) {
      throw error(what);
    }
    if (token.kind() == TokenKind.WORD && Keywords.isReserved(token.value())) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR144, position(token), token.value() + " is a reserved word of PostgreSQL")
              .underlining(token.text().length())
              .found(token.text())
              .expected(what)
              .fix("write \"" + token.value() + "\""));
    }
    at++;
    return kept(token);
  }

  /** A name where every keyword may stand, such as behind a dot. */
  String label(String what) {
    if (!peek().isName()) {
      throw error(what);
    }
    return kept(next());
  }

  /** The name as PostgreSQL keeps it; reported when that is less than was written. */
  private String kept(Token token) {
    String name = token.value();
    if (!Identifiers.isTooLong(name)) {
      return name;
    }
    String kept = Identifiers.truncate(name);
    diagnostics.add(
        Diagnostic.warning(
                Code.TR203,
                position(token),
                "PostgreSQL keeps 63 bytes of a name and cuts the rest")
            .underlining(token.text().length())
            .found(name)
            .expected(kept)
            .fix("shorten the name"));
    return kept;
  }

  /**
   * {@code [schema.]name} of what is there, other than a function; a database's name before it is
   * read over.
   */
  QualifiedName qualifiedName(String what) {
    return qualified(path(what), schemas::ofObject);
  }

  /** The name of a function that is there. */
  QualifiedName functionName(String what) {
    return qualified(path(what), schemas::ofFunction);
  }

  /** The name of what the statement makes. */
  QualifiedName newName(String what) {
    List<String> path = path(what);
    if (path.size() == 1) {
      return schemas.ofNew(path.get(0));
    }
    QualifiedName name = qualified(path, schemas::ofObject);
    schemas.made(name);
    return name;
  }

  /** The table of {@code [schema.]table.column}, which has been read. */
  QualifiedName tableOf(List<String> column) {
    return qualified(column.subList(0, column.size() - 1), schemas::ofObject);
  }

  private static QualifiedName qualified(List<String> path, UnaryOperator<String> schemaOf) {
    int last = path.size() - 1;
    String name = path.get(last);
    return new QualifiedName(last == 0 ? schemaOf.apply(name) : path.get(last - 1), name);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** The schema of what the statement makes without naming one. */
  SchemaNames schemas() {
    return schemas;
  }

  /** Names with dots between them. */
  List<String> path(String what) {
    List<String> path = new ArrayList<>();
    path.add(name(what));
    while (at(".") && peek(1).isName()) {
      at++;
      path.add(label(what));
    }
    return path;
  }

  /** {@code (a, b)}. */
  List<String> columnList() {
    expect("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(name("a column's name"));
    } while (accept(","));
    expect(")");
    return names;
  }

  /** What {@code item} reads, as often as commas follow. */
  <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    do {
      items.add(item.get());
    } while (accept(","));
    return items;
  }

  String string(String what) {
    TokenKind kind = peek().kind();
    if (kind != TokenKind.STRING && kind != TokenKind.DOLLAR_STRING) {
      throw error(what);
    }
    return next().value();
  }

  DataType type() {
    TypeParser.Parsed parsed = TypeParser.parse(tokens, at).orElseThrow(() -> error("a type"));
    boolean qualified = peek(1).isSymbol(".");
    at = parsed.next();
    return qualified ? parsed.type() : schemas.typed(parsed.type());
  }

  /** How many tokens the type that starts here has; empty when none starts. */
  Optional<Integer> typeLength() {
    return TypeParser.parse(tokens, at).map(parsed -> parsed.next() - at);
  }

  /** The expression inside of {@code ( … )}. */
  Expression parenthesised() {
    expect("(");
    int from = at;
    skipTo(")");
    if (at == from) {
      throw error("an expression");
    }
    Expression inside = schemas.qualified(ExpressionText.unwrapped(tokens.subList(from, at)));
    expect(")");
    return inside;
  }

  /** Steps over {@code ( … )}. */
  List<Token> skipParentheses() {
    int from = at;
    expect("(");
    skipTo(")");
    expect(")");
    return tokens.subList(from, at);
  }

  /** An expression that ends before a comma, a closing parenthesis or the end. */
  Expression expression() {
    return expression(Set.of());
  }

  /**
   * As {@link #expression()}, ending also before one of the words, unless an operand is expected
   * there or a CASE is open.
   */
  Expression expression(Set<String> stops) {
    int from = at;
    int cases = 0;
    boolean operandExpected = true;
    while (!atEnd() && !at(",") && !at(")") && !at(";")) {
      if (!operandExpected && cases == 0 && atAny(stops)) {
        break;
      }
      cases += at("case") ? 1 : at("end") && cases > 0 ? -1 : 0;
      if (at("(")) {
        skipParentheses();
        operandExpected = false;
      } else if (at("[")) {
        skipBrackets();
        operandExpected = false;
      } else {
        Token token = next();
        operandExpected = token.kind() == TokenKind.OPERATOR || token.isSymbol("::");
      }
    }
    if (at == from) {
      throw error("an expression");
    }
    return schemas.qualified(ExpressionText.unwrapped(tokens.subList(from, at)));
  }

  private void skipBrackets() {
    expect("[");
    skipTo("]");
    expect("]");
  }

  /** Stands before the closing symbol of the level that it is in; nests without recursion. */
  private void skipTo(String closing) {
    Deque<String> open = new ArrayDeque<>();
    open.push(closing);
    while (open.size() > 1 || !at(closing)) {
      if (at("(") || at("[")) {
        open.push(at("(") ? ")" : "]");
      } else if (at(")") || at("]")) {
        if (!at(open.pop())) {
          throw error("a closing parenthesis");
        }
      } else if (atEnd() || at(";")) {
        throw error(open.peek());
      }
      at++;
    }
  }

  /** All tokens from here to the end. */
  List<Token> rest() {
    List<Token> rest = at < tokens.size() ? tokens.subList(at, tokens.size()) : List.of();
    at = tokens.size();
    return rest;
  }
}
