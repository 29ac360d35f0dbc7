package dev.trammel.check.design;

import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.source.sql.StatementText;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by its first words which table a statement works on. */
final class StatementTables {

  private static final Set<String> FILLERS = Set.of("if", "not", "exists", "only", "column");

  private StatementTables() {}

  /** The table of CREATE TABLE. */
  static Optional<QualifiedName> created(StatementText statement) {
    return of(statement, "create");
  }

  /** The table of ALTER TABLE. */
  static Optional<QualifiedName> altered(StatementText statement) {
    return of(statement, "alter");
  }

  /** The table that a statement creates, or the columns that it adds. */
  static List<ObjectReference> made(StatementText statement) {
    Optional<QualifiedName> created = created(statement);
    if (created.isPresent()) {
      return List.of(new ObjectReference.TableReference(created.get()));
    }
    return altered(statement).stream()
        .flatMap(
            table ->
                added(statement).stream()
                    .map(name -> new ObjectReference.ColumnReference(table, name.value())))
        .map(ObjectReference.class::cast)
        .toList();
  }

  /** What follows each {@code ADD [COLUMN] [IF NOT EXISTS]}. */
  static List<Token> added(StatementText statement) {
    List<Token> tokens = statement.tokens();
    List<Token> names = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isWord("add")) {
        int at = i + 1;
        while (at + 1 < tokens.size() && FILLERS.contains(tokens.get(at).value())) {
          at++;
        }
        names.add(tokens.get(at));
      }
    }
    return names;
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
