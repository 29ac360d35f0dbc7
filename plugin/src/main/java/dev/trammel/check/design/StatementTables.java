package dev.trammel.check.design;

import dev.trammel.model.QualifiedName;
import dev.trammel.source.sql.StatementText;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by its first words which table a statement works on. */
final class StatementTables {

  private static final Set<String> FILLERS = Set.of("if", "not", "exists", "only");

  private StatementTables() {}

  /** The table of CREATE TABLE. */
  static Optional<QualifiedName> created(StatementText statement) {
    return of(statement, "create");
  }

  /** The table of ALTER TABLE. */
  static Optional<QualifiedName> altered(StatementText statement) {
    return of(statement, "alter");
  }

  private static Optional<QualifiedName> of(StatementText statement, String verb) {
    List<Token> tokens = statement.tokens();
    if (tokens.size() < 3 || !tokens.get(0).isWord(verb) || !tokens.get(1).isWord("table")) {
      return Optional.empty();
    }
    int at = 2;
    while (at < tokens.size() && FILLERS.contains(tokens.get(at).value())) {
      at++;
    }
    if (at >= tokens.size() || !tokens.get(at).isName()) {
      return Optional.empty();
    }
    String first = tokens.get(at).value();
    boolean qualified = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".");
    return Optional.of(
        qualified ? new QualifiedName(first, tokens.get(at + 2).value()) : QualifiedName.of(first));
  }
}
