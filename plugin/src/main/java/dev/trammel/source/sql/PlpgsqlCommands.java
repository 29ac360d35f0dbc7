package dev.trammel.source.sql;

import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * Reads the statements of PL/pgSQL that hold no others, up to the semicolon, which stays. Long, as
 * it has a method for each.
 */
final class PlpgsqlCommands {

  /** With these words start the statements of SQL that a body can hold. */
  private static final Set<String> SQL =
      Set.of(
          """
          alter analyse analyze call checkpoint cluster comment copy create deallocate delete
          discard do drop explain grant import insert listen load lock merge notify prepare reassign
          refresh reindex release reset revoke savepoint security select set show start table
          truncate unlisten update vacuum values with abort begin end commit rollback
          """
              .strip()
              .split("\\s+"));

  /** Of these the parts look as expressions do. */
  private static final Set<String> SHAPED =
      Set.of("select", "insert", "update", "delete", "with", "values");

  private static final Set<String> LEVELS =
      Set.of("debug", "log", "info", "notice", "warning", "exception");

  private static final Set<String> RAISED =
      Set.of(
          "message",
          "detail",
          "hint",
          "errcode",
          "column",
          "constraint",
          "datatype",
          "table",
          "schema");

  private final PlpgsqlTokens tokens;
  private final PlpgsqlScope scope;
  private final PlpgsqlReturns returns;

  PlpgsqlCommands(PlpgsqlTokens tokens, PlpgsqlScope scope, PlpgsqlReturns returns) {
    this.tokens = tokens;
    this.scope = scope;
    this.returns = returns;
  }

  /** Whether {@code name :=}, {@code name.part =} or {@code name[1] :=} comes next. */
  boolean atAssignment() {
    Token behind = tokens.peek(1);
    boolean name = tokens.peek().isName() || tokens.peek().kind() == TokenKind.PARAMETER;
    return name && (assigns(behind) || behind.isSymbol("[") || behind.isSymbol("."));
  }

  private static boolean assigns(Token token) {
    return token.isSymbol(":=") || token.isSymbol("=");
  }

  void command() {
    Token first = tokens.peek();
    if (atAssignment()) {
      assignment();
      return;
    } else if (first.kind() != TokenKind.WORD) {
      throw tokens.error("a statement");
    }
    switch (first.value()) {
      case "raise" -> raise();
      case "return" -> returning();
      case "exit", "continue" -> exit();
      case "assert", "call" -> {
        tokens.next();
        tokens.expression(";");
      }
      case "perform" -> {
        tokens.next();
        rest();
      }
      case "execute" -> dynamic();
      case "null" -> tokens.next();
      case "get" -> diagnostics();
      case "open", "close", "move", "do", "commit", "rollback" -> tokens.until(";");
      case "fetch" -> into(tokens.until(";"));
      default -> sql(first);
    }
  }

  private void assignment() {
    Token name = tokens.peek();
    while (!assigns(tokens.peek())) {
      if (tokens.at("[")) {
        tokens.next();
        tokens.until("]");
        tokens.next();
      } else if (tokens.peek().isName()
          || tokens.at(".")
          || tokens.peek().kind() == TokenKind.PARAMETER) {
        tokens.next();
      } else {
        sqlOrNothing(name);
        return;
      }
    }
    requireKnown(List.of(name));
    tokens.next();
    rest();
  }

  /** PostgreSQL takes nothing at all for the row of no columns, and finds out when it runs. */
  private void rest() {
    if (!tokens.at(";")) {
      tokens.expression(";");
    }
  }

  /** {@code a.b c} is no statement. */
  private void sqlOrNothing(Token name) {
    throw tokens.error(name, "a statement");
  }

  /** Refuses targets that are no variables; {@code a, b.c}. */
  void requireKnown(List<Token> targets) {
    boolean part = false;
    for (Token token : targets) {
      boolean first = !part && token.isName();
      part = token.isSymbol(".");
      if (first && !scope.has(token.value())) {
        throw tokens.said(token, "this is no variable that is known here", "a variable");
      } else if (token.isSymbol("[")) {
        return;
      }
    }
  }

  private void raise() {
    tokens.next();
    if (tokens.at(";")) {
      return;
    }
    if (tokens.atAny(LEVELS)) {
      tokens.next();
    }
    Token what = tokens.peek();
    if (what.kind() == TokenKind.STRING || what.kind() == TokenKind.DOLLAR_STRING) {
      tokens.next();
      message(what);
    } else if (tokens.accept("sqlstate")) {
      if (tokens.next().kind() != TokenKind.STRING) {
        throw tokens.error("a code of five characters");
      }
    } else if (!tokens.at("using")) {
      if (!what.isName()) {
        throw tokens.error("a message, a condition or USING");
      }
      tokens.next();
    }
    if (tokens.accept("using")) {
      options();
    } else if (!tokens.at(";")) {
      throw tokens.error("a comma, USING or ;");
    }
  }

  /** Every % of a message stands for one of the values behind it; %% for itself. */
  private void message(Token message) {
    int given = 0;
    while (tokens.accept(",")) {
      tokens.expression(",", "using", ";");
      given++;
    }
    String text = message.value().replace("%%", "");
    long asked = text.chars().filter(each -> each == '%').count();
    if (asked != given) {
      throw tokens.said(
          message,
          "the message of RAISE takes " + asked + " values, and " + given + " are given",
          "as many values as %");
    }
  }

  private void options() {
    do {
      Token option = tokens.next();
      if (!RAISED.contains(option.value())) {
        throw tokens.error(option, "an option of RAISE, such as HINT");
      }
      if (!assigns(tokens.next())) {
        throw tokens.error("=");
      }
      tokens.expression(",", ";");
    } while (tokens.accept(","));
  }

  private void returning() {
    Token word = tokens.next();
    boolean rows = returns == PlpgsqlReturns.ROWS || returns == PlpgsqlReturns.ARGUMENTS;
    if (tokens.at("next") || tokens.at("query")) {
      boolean next = tokens.next().isWord("next");
      if (!rows) {
        throw tokens.said(word, "the function returns no set of rows", "RETURN with a value");
      }
      List<Token> value = tokens.until(";");
      if (next && value.isEmpty() != (returns == PlpgsqlReturns.ARGUMENTS)) {
        throw tokens.error(
            value.isEmpty() ? "a row" : "nothing, as the rows are those of its arguments");
      }
      return;
    }
    if (returns == PlpgsqlReturns.VALUE) {
      tokens.expression(";");
    } else if (!tokens.at(";")) {
      throw tokens.error("nothing behind RETURN here");
    }
  }

  private void exit() {
    boolean exit = tokens.next().isWord("exit");
    Token label = tokens.peek();
    if (label.isName() && !tokens.at("when")) {
      tokens.next();
      if (!scope.hasLabel(label.value())) {
        throw tokens.said(label, "no block or loop around this has the label", "a label");
      }
    } else if (!scope.isInLoop()) {
      throw tokens.said(
          label, (exit ? "EXIT" : "CONTINUE") + " without a label stands in no loop", "a loop");
    }
    if (tokens.accept("when")) {
      tokens.expression(";");
    }
  }

  private void dynamic() {
    tokens.next();
    tokens.expression("into", "using", ";");
    while (!tokens.at(";")) {
      if (tokens.accept("into")) {
        tokens.accept("strict");
        requireKnown(tokens.until("using", ";"));
      } else {
        tokens.expect("using");
        tokens.expression("into", ";");
      }
    }
  }

  private void diagnostics() {
    tokens.next();
    if (!tokens.accept("stacked")) {
      tokens.accept("current");
    }
    tokens.expect("diagnostics");
    do {
      requireKnown(tokens.until(":=", "="));
      tokens.next();
      tokens.until(",", ";");
    } while (tokens.accept(","));
  }

  private void sql(Token first) {
    if (!SQL.contains(first.value())) {
      throw tokens.error("a statement");
    }
    if (first.isWord("create")) {
      routine();
      return;
    }
    List<Token> statement = tokens.until(";");
    if (SHAPED.contains(first.value())) {
      ExpressionShape.flaw(statement)
          .ifPresent(
              flaw -> {
                throw tokens.error(flaw, "an operand");
              });
    }
    if (!first.isWord("import")) {
      into(statement);
    }
  }

  /** {@code CREATE FUNCTION … BEGIN ATOMIC …; END} holds semicolons. */
  private void routine() {
    int depth = 0;
    int parentheses = 0;
    while (depth > 0 || parentheses > 0 || !tokens.at(";")) {
      if (tokens.atEnd()) {
        throw tokens.error(";");
      }
      boolean opens = tokens.at("atomic") || (depth > 0 && tokens.at("case"));
      depth += opens ? 1 : depth > 0 && tokens.at("end") ? -1 : 0;
      parentheses += tokens.at("(") ? 1 : tokens.at(")") ? -1 : 0;
      tokens.next();
    }
  }

  /** What stands behind INTO, that of INSERT and MERGE apart. */
  private void into(List<Token> statement) {
    for (int i = 1; i < statement.size(); i++) {
      Token before = statement.get(i - 1);
      boolean target =
          statement.get(i).isWord("into") && !before.isWord("insert") && !before.isWord("merge");
      if (target) {
        targets(statement, i + 1);
      }
    }
  }

  /** {@code [STRICT] a, b.c}: names with commas and dots between them. */
  private void targets(List<Token> statement, int from) {
    int at = from;
    if (at < statement.size() && statement.get(at).isWord("strict")) {
      at++;
    }
    int start = at;
    while (at < statement.size()
        && statement.get(at).isName()
        && (at == start || isLink(statement.get(at - 1)))) {
      at++;
      if (at < statement.size() && isLink(statement.get(at))) {
        at++;
      }
    }
    requireKnown(statement.subList(start, at));
  }

  private static boolean isLink(Token token) {
    return token.isSymbol(",") || token.isSymbol(".");
  }
}
