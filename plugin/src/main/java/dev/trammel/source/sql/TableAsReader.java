package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.TableStorage;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads statements that make a table of what a query shows. */
final class TableAsReader {

  private static final Set<String> WEIGHTLESS = Set.of("temp", "temporary", "local", "global");

  private final TokenCursor cursor;

  TableAsReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether {@code [(a, b)] … AS} comes next: names without types. */
  boolean isNext() {
    int ahead = 0;
    if (cursor.peek().isSymbol("(")) {
      ahead = 1;
      while (cursor.peek(ahead).isName() && cursor.peek(ahead + 1).isSymbol(",")) {
        ahead += 2;
      }
      if (!cursor.peek(ahead).isName() || !cursor.peek(ahead + 1).isSymbol(")")) {
        return false;
      }
      ahead += 2;
    }
    // Behind a list with types there is no AS; a table's own options may stand before it.
    while (!cursor.peek(ahead).text().isEmpty()) {
      Token token = cursor.peek(ahead++);
      if (token.isWord("as")) {
        return true;
      } else if (token.isWord("of") || token.isWord("partition") || token.isWord("inherits")) {
        return false;
      }
    }
    return false;
  }

  /** {@code CREATE TABLE}, behind the name; empty when a prepared statement gives the rows. */
  Optional<Clause> read(QualifiedName name, boolean ifNotExists, TableStorage written) {
    List<String> names = cursor.at("(") ? cursor.columnList() : List.of();
    TableStorage storage = written;
    while (!cursor.accept("as")) {
      Token option = cursor.peek();
      if (cursor.accept("with")) {
        storage = storage.withParameters(StorageParameters.read(cursor));
      } else if (cursor.accept("tablespace")
          || (!cursor.accept("using", "heap") && cursor.accept("using"))) {
        cursor.unmodelled(option, "where a table is stored is");
        cursor.label("a name");
      } else if (cursor.position().equals(cursor.position(option))
          && !cursor.accept("without", "oids")) {
        throw cursor.error("AS");
      }
    }
    if (cursor.accept("execute")) {
      return Optional.empty();
    }
    List<Token> query = withoutData(cursor.rest());
    if (query.isEmpty()) {
      throw cursor.error("a query");
    }
    Expression text = cursor.schemas().qualified(new Expression(text(query, 0, query.size())));
    return Optional.of(new TableAsClause(name, ifNotExists, names, text, storage));
  }

  /** {@code SELECT … INTO name FROM …}; empty when the table is a temporary one. */
  Optional<Clause> into() {
    List<Token> tokens = cursor.rest();
    int into = 0;
    int depth = 0;
    while (depth > 0 || !tokens.get(into).isWord("into")) {
      Token token = tokens.get(into++);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
    int at = into + 1;
    boolean unlogged = false;
    while (isOption(tokens.get(at))) {
      if (WEIGHTLESS.contains(tokens.get(at).value())) {
        return Optional.empty();
      }
      unlogged |= tokens.get(at++).isWord("unlogged");
    }
    TokenCursor target =
        new TokenCursor(
            StatementText.of(cursor.statement().source(), tokens.subList(at, tokens.size()), true),
            cursor.diagnostics(),
            cursor.schemas());
    QualifiedName name = target.newName("a table's name");
    int rest = tokens.size() - target.rest().size();
    String query = text(tokens, 0, into) + " " + text(tokens, rest, tokens.size());
    return Optional.of(
        new TableAsClause(
            name,
            false,
            List.of(),
            cursor.schemas().qualified(new Expression(query.strip())),
            TableStorage.DEFAULT.withUnlogged(unlogged)));
  }

  private static boolean isOption(Token token) {
    return token.isWord("table")
        || token.isWord("unlogged")
        || WEIGHTLESS.stream().anyMatch(token::isWord);
  }

  /** The rows are not held, so neither is whether there are any. */
  private static List<Token> withoutData(List<Token> query) {
    List<Token> kept = new ArrayList<>(query);
    int last = kept.size() - 1;
    if (last > 1 && kept.get(last).isWord("data")) {
      boolean none = kept.get(last - 1).isWord("no") && kept.get(last - 2).isWord("with");
      boolean all = kept.get(last - 1).isWord("with");
      return kept.subList(0, kept.size() - (none ? 3 : all ? 2 : 0));
    }
    return kept;
  }

  private String text(List<Token> tokens, int from, int to) {
    if (from == to) {
      return "";
    }
    return cursor
        .statement()
        .source()
        .text()
        .substring(tokens.get(from).offset(), tokens.get(to - 1).end())
        .replace("\r\n", "\n");
  }
}
