package dev.trammel.source.sql;

import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the structure of a body in PL/pgSQL as PostgreSQL does when a function is made: blocks,
 * declarations and loops; what stands in them is {@link PlpgsqlCommands}'s. Long, as it has a
 * method for each kind of block.
 */
final class PlpgsqlParser {

  /** What nests deeper is not followed; PostgreSQL's own limit is further off. */
  private static final int DEEPEST = 200;

  private static final Set<String> ENDS_OF_TYPE =
      Set.of(";", ":=", "=", "default", "not", "collate", ",", ")");

  /** Something nests too deeply to be followed. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }

  private final PlpgsqlTokens tokens;
  private final PlpgsqlScope scope;
  private final PlpgsqlCommands commands;
  private final List<PlpgsqlType> types = new ArrayList<>();

  PlpgsqlParser(PlpgsqlTokens tokens, PlpgsqlScope scope, PlpgsqlReturns returns) {
    this.tokens = tokens;
    this.scope = scope;
    this.commands = new PlpgsqlCommands(tokens, scope, returns);
  }

  /** The types of its variables. */
  List<PlpgsqlType> types() {
    return types;
  }

  void body() {
    while (tokens.accept("#")) {
      tokens.next();
      tokens.next();
    }
    block(label());
    tokens.accept(";");
    if (!tokens.atEnd()) {
      throw tokens.error("the end of the body");
    }
  }

  private Optional<String> label() {
    if (!tokens.accept("<<")) {
      return Optional.empty();
    }
    String label = tokens.next().value();
    tokens.expect(">>");
    return Optional.of(label);
  }

  private void enter(PlpgsqlScope.Kind kind, Optional<String> label) {
    if (scope.depth() > DEEPEST) {
      throw new TooDeep();
    }
    scope.enter(kind, label);
  }

  private void block(Optional<String> label) {
    enter(PlpgsqlScope.Kind.BLOCK, label);
    if (tokens.accept("declare")) {
      while (!tokens.at("begin")) {
        if (!tokens.accept("declare")) {
          declaration();
        }
      }
    }
    tokens.expect("begin");
    statements(Set.of("exception", "end"));
    if (tokens.accept("exception")) {
      scope.declare("sqlstate");
      scope.declare("sqlerrm");
      handlers();
    }
    tokens.expect("end");
    endLabel(label);
    scope.leave();
  }

  private void endLabel(Optional<String> label) {
    Token end = tokens.peek();
    if (end.isName()) {
      tokens.next();
      if (!label.equals(Optional.of(end.value()))) {
        throw tokens.said(end, "the label behind END is not the one before BEGIN", "its label");
      }
    }
  }

  private void handlers() {
    do {
      tokens.expect("when");
      do {
        if (tokens.accept("sqlstate")) {
          tokens.next();
        } else if (!tokens.next().isName()) {
          throw tokens.error("a condition");
        }
      } while (tokens.accept("or"));
      tokens.expect("then");
      statements(Set.of("when", "end"));
    } while (tokens.at("when"));
  }

  private void declaration() {
    Token name = tokens.next();
    if (!name.isName()) {
      throw tokens.error(name, "a variable's name");
    }
    boolean added = scope.declare(name.value());
    if (!added) {
      throw tokens.said(name, "the variable is declared twice in the block", "another name");
    }
    if (tokens.accept("alias")) {
      tokens.expect("for");
      tokens.until(";");
    } else if (isCursor()) {
      cursor(name);
    } else {
      tokens.accept("constant");
      type();
      initial();
    }
    tokens.expect(";");
  }

  private boolean isCursor() {
    boolean scroll = tokens.at("scroll") && tokens.peek(1).isWord("cursor");
    boolean noScroll = tokens.at("no") && tokens.peek(1).isWord("scroll");
    return scroll || noScroll || tokens.at("cursor");
  }

  private void cursor(Token name) {
    scope.declareCursor(name.value());
    tokens.accept("no");
    tokens.accept("scroll");
    tokens.expect("cursor");
    if (tokens.accept("(")) {
      tokens.until(")");
      tokens.expect(")");
    }
    if (!tokens.accept("is")) {
      tokens.expect("for");
    }
    tokens.expression(";");
  }

  private void type() {
    List<Token> written = new ArrayList<>();
    int depth = 0;
    while (depth > 0 || !tokens.atAny(ENDS_OF_TYPE)) {
      if (tokens.atEnd()) {
        throw tokens.error(";");
      }
      depth += tokens.at("(") ? 1 : tokens.at(")") ? -1 : 0;
      written.add(tokens.next());
    }
    if (written.isEmpty()) {
      throw tokens.error("a type");
    }
    int suffix = suffix(written);
    String word = suffix < 0 ? "" : written.get(suffix + 1).value();
    List<Token> name = suffix < 0 ? written : written.subList(0, suffix);
    types.add(new PlpgsqlType(name, word, scope.has(written.get(0).value())));
  }

  /** Where {@code %TYPE} or {@code %ROWTYPE} stands; -1 when it does not. */
  private static int suffix(List<Token> written) {
    for (int i = 1; i + 1 < written.size(); i++) {
      Token word = written.get(i + 1);
      if (written.get(i).isSymbol("%") && (word.isWord("type") || word.isWord("rowtype"))) {
        return i;
      }
    }
    return -1;
  }

  private void initial() {
    if (tokens.accept("collate")) {
      tokens.next();
      while (tokens.accept(".")) {
        tokens.next();
      }
    }
    Token held = tokens.peek();
    boolean notNull = tokens.accept("not");
    if (notNull) {
      tokens.expect("null");
    }
    if (tokens.accept(":=") || tokens.accept("=") || tokens.accept("default")) {
      tokens.expression(";");
    } else if (notNull) {
      throw tokens.said(held, "a variable that is NOT NULL needs a first value", "DEFAULT");
    }
  }

  private void statements(Set<String> ends) {
    while (!tokens.atAny(ends)) {
      if (tokens.atEnd()) {
        throw tokens.error("END");
      }
      statement();
    }
  }

  private void statement() {
    Optional<String> label = label();
    Token first = tokens.peek();
    boolean keyword = first.kind() == TokenKind.WORD && !commands.atAssignment();
    switch (keyword ? first.value() : "") {
      case "declare", "begin" -> block(label);
      case "if" -> choice();
      case "case" -> cases();
      case "loop" -> loop(label);
      case "while" -> {
        tokens.next();
        tokens.expression("loop");
        loop(label);
      }
      case "for" -> forLoop(label);
      case "foreach" -> forEach(label);
      default -> commands.command();
    }
    tokens.expect(";");
  }

  private void nested(Set<String> ends) {
    enter(PlpgsqlScope.Kind.BLOCK, Optional.empty());
    statements(ends);
    scope.leave();
  }

  private void choice() {
    tokens.next();
    do {
      tokens.expression("then");
      tokens.expect("then");
      nested(Set.of("elsif", "elseif", "else", "end"));
    } while (tokens.accept("elsif") || tokens.accept("elseif"));
    if (tokens.accept("else")) {
      nested(Set.of("end"));
    }
    tokens.expect("end");
    tokens.expect("if");
  }

  private void cases() {
    tokens.next();
    if (!tokens.at("when")) {
      tokens.expression("when");
    }
    while (tokens.accept("when")) {
      tokens.expression("then");
      tokens.expect("then");
      nested(Set.of("when", "else", "end"));
    }
    if (tokens.accept("else")) {
      nested(Set.of("end"));
    }
    tokens.expect("end");
    tokens.expect("case");
  }

  /** From LOOP on. */
  private void loop(Optional<String> label) {
    enter(PlpgsqlScope.Kind.LOOP, label);
    loopBody(label);
    scope.leave();
  }

  private void loopBody(Optional<String> label) {
    tokens.expect("loop");
    statements(Set.of("end"));
    tokens.expect("end");
    tokens.expect("loop");
    endLabel(label);
  }

  private void forLoop(Optional<String> label) {
    tokens.next();
    Token variable = tokens.peek();
    List<Token> targets = tokens.until("in");
    if (!variable.isName()) {
      throw tokens.error(variable, "a loop's variable");
    }
    tokens.expect("in");
    boolean cursor = scope.isCursor(tokens.peek().value()) || scope.has(tokens.peek().value());
    boolean dynamic = tokens.accept("execute");
    boolean numbers = !dynamic && isRange();
    if (numbers) {
      tokens.accept("reverse");
      tokens.expression("..");
      tokens.expect("..");
      tokens.expression("by", "loop");
      if (tokens.accept("by")) {
        tokens.expression("loop");
      }
    } else {
      if (!cursor) {
        commands.requireKnown(targets);
      }
      tokens.until("loop");
    }
    enter(PlpgsqlScope.Kind.LOOP, label);
    if (numbers || cursor) {
      scope.declare(variable.value());
    }
    loopBody(label);
    scope.leave();
  }

  /** Whether {@code a .. b} stands before LOOP. */
  private boolean isRange() {
    int depth = 0;
    for (int i = 0; !tokens.peek(i).text().isEmpty(); i++) {
      Token token = tokens.peek(i);
      depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
      depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
      if (depth == 0 && (token.isWord("loop") || token.isSymbol(";"))) {
        return false;
      } else if (depth == 0 && token.isSymbol("..")) {
        return true;
      }
    }
    return false;
  }

  private void forEach(Optional<String> label) {
    tokens.next();
    commands.requireKnown(tokens.until("in", "slice"));
    if (tokens.accept("slice")) {
      tokens.next();
    }
    tokens.expect("in");
    tokens.expect("array");
    tokens.expression("loop");
    loop(label);
  }
}
