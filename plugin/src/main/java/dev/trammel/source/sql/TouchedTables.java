package dev.trammel.source.sql;

import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * The tables that a query or a change of rows touches. JSqlParser knows sub-selects, aliases and
 * WITH; what it does not read is searched for names where tables stand.
 */
final class TouchedTables {

  /** Long lists of rows and deep nesting are not worth a tree. */
  private static final int MOST_TOKENS = 5_000;

  private static final int MOST_CHARACTERS = 200_000;

  private static final int DEEPEST = 25;

  private TouchedTables() {}

  /** In order of name. */
  static List<QualifiedName> of(StatementText text) {
    return parse(text).map(TouchedTables::tables).orElseGet(() -> ProbableObjects.of(text)).stream()
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Statement> parse(StatementText text) {
    if (text.tokens().size() > MOST_TOKENS
        || text.end() - text.start() > MOST_CHARACTERS
        || depth(text) > DEEPEST) {
      return Optional.empty();
    }
    try {
      CCJSqlParser parser = CCJSqlParserUtil.newParser(text.sql() + ";");
      return Optional.ofNullable(parser.withDialect(Dialect.POSTGRESQL).Statement());
    } catch (ParseException | TokenMgrException e) {
      return Optional.empty();
    }
  }

  /** How deeply a parser by recursion would have to go: brackets, CASE, and prefixes in a row. */
  private static int depth(StatementText text) {
    int depth = 0;
    int deepest = 0;
    int prefixes = 0;
    for (Token token : text.tokens()) {
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      boolean prefix = token.kind() == TokenKind.OPERATOR || token.isWord("not");
      prefixes = prefix ? prefixes + 1 : 0;
      deepest = Math.max(deepest, depth + prefixes);
    }
    return deepest;
  }

  private static boolean opens(Token token) {
    return token.isSymbol("(") || token.isSymbol("[") || token.isWord("case");
  }

  private static boolean closes(Token token) {
    return token.isSymbol(")") || token.isSymbol("]") || token.isWord("end");
  }

  private static List<QualifiedName> tables(Statement statement) {
    return new TablesNamesFinder<Void>()
        .getTables(statement).stream().flatMap(name -> name(name).stream()).toList();
  }

  private static Optional<QualifiedName> name(String written) {
    try {
      List<String> parts =
          Lexer.tokens(written).stream().filter(Token::isName).map(Token::value).toList();
      int last = parts.size() - 1;
      return last < 0
          ? Optional.empty()
          : Optional.of(
              new QualifiedName(
                  last == 0 ? QualifiedName.PUBLIC : parts.get(last - 1), parts.get(last)));
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }
}
