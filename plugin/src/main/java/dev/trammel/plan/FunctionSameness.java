package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether two functions are the same but for comment and privileges: PostgreSQL prints the body
 * that the SQL standard knows in words of its own.
 */
final class FunctionSameness {

  private final Database from;
  private final Database to;
  private final ExpressionEquality equality;

  FunctionSameness(Database from, Database to, ExpressionEquality equality) {
    this.from = from;
    this.to = to;
    this.equality = equality;
  }

  boolean same(Function former, Function later) {
    Function aligned = former.withComment(later.comment()).withPrivileges(later.privileges());
    if (aligned.equals(later)) {
      return true;
    }
    return former.hasStandardBody()
        && later.hasStandardBody()
        && aligned.withBody(later.body()).equals(later)
        && sameStatements(statements(former), statements(later), later);
  }

  private boolean sameStatements(List<String> former, List<String> later, Function function) {
    Table arguments = FunctionArguments.asTable(function);
    boolean same = former.size() == later.size() && !former.isEmpty();
    for (int i = 0; same && i < former.size(); i++) {
      same = same(former.get(i), later.get(i), arguments);
    }
    return same;
  }

  private boolean same(String former, String later, Table arguments) {
    Expression left = new Expression(former);
    Expression right = new Expression(later);
    if (left.equals(right)) {
      return true;
    } else if (isQuery(former) && isQuery(later)) {
      return equality.equalQueries(view(left), from, view(right), to);
    }
    if (CommandQuery.same(former, later, equality, from, to)) {
      return true;
    }
    boolean values = former.startsWith("(") && later.startsWith("(");
    return values && equality.equal(left, right, arguments);
  }

  private static View view(Expression query) {
    return View.of(QualifiedName.of("body"), List.of(), query);
  }

  private static boolean isQuery(String statement) {
    return statement.startsWith("select") || statement.startsWith("with");
  }

  /** The queries of a body, and the value that it returns in parentheses. */
  private static List<String> statements(Function function) {
    try {
      List<Token> tokens = Lexer.tokens(function.body());
      List<String> arguments =
          Lexer.tokens(function.arguments()).stream()
              .filter(Token::isName)
              .map(Token::value)
              .toList();
      boolean block = tokens.get(0).isWord("begin");
      List<String> statements = new ArrayList<>();
      StringBuilder statement = new StringBuilder();
      for (int i = block ? 2 : 1; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        boolean last = block && i == tokens.size() - 1;
        if (token.isSymbol(";") || last) {
          finish(statement, block, statements);
        } else if (isOwnName(tokens, i, function, arguments)) {
          i++;
        } else {
          statement
              .append(token.kind() == TokenKind.WORD ? token.value() : token.text())
              .append(' ');
        }
      }
      finish(statement, block, statements);
      return statements;
    } catch (LexicalError e) {
      return List.of();
    }
  }

  /** {@code f.a} stands for the argument {@code a} of {@code f}. */
  private static boolean isOwnName(
      List<Token> tokens, int at, Function function, List<String> arguments) {
    return at + 2 < tokens.size()
        && tokens.get(at).isName()
        && tokens.get(at).value().equals(function.name().name())
        && tokens.get(at + 1).isSymbol(".")
        && arguments.contains(tokens.get(at + 2).value());
  }

  /** A query that reads nothing is the value that it shows. */
  private static void finish(StringBuilder statement, boolean block, List<String> statements) {
    if (statement.length() > 0) {
      String text = statement.toString().strip();
      boolean shows = block && text.startsWith("select ") && !text.contains(" from ");
      String value =
          shows ? text.substring("select ".length()).replaceFirst(" as \\S+$", "") : text;
      statements.add(block && !shows ? text : "(" + value + ")");
      statement.setLength(0);
    }
  }
}
