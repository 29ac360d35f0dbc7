package dev.trammel.hazard.effect;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables and views that a query reads: names behind FROM, JOIN and commas that are there. */
final class ReadRelations {

  private ReadRelations() {}

  static SortedSet<QualifiedName> of(Expression query, Database database) {
    SortedSet<QualifiedName> found = new TreeSet<>();
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(query.sql());
    } catch (LexicalError e) {
      return found;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token word = tokens.get(i);
      if (word.isWord("from") || word.isWord("join") || word.isSymbol(",") || word.isSymbol("(")) {
        QualifiedName name = name(tokens, i + 1);
        if (database.relation(name).isPresent()) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static QualifiedName name(List<Token> tokens, int start) {
    int at = tokens.get(start).isWord("only") && start + 1 < tokens.size() ? start + 1 : start;
    boolean qualified = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".");
    return qualified
        ? new QualifiedName(tokens.get(at).value(), tokens.get(at + 2).value())
        : QualifiedName.of(tokens.get(at).value());
  }
}
