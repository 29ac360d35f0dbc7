package dev.trammel.hazard.effect;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement as PostgreSQL carries it out.
 *
 * @param position where it starts
 * @param tokens without comments and without the semicolon; never empty
 * @param transitions the changes that it makes, in order; none for one that only moves rows, and
 *     for one that the model does not follow
 * @param tables those that it reads or writes, as far as they can be told, for one without changes
 * @param before the database that it meets
 * @param after the database that it leaves
 */
public record ExecutedStatement(
    Position position,
    List<Token> tokens,
    List<Transition> transitions,
    List<QualifiedName> tables,
    Database before,
    Database after) {

  public ExecutedStatement {
    tokens = List.copyOf(tokens);
    transitions = List.copyOf(transitions);
    tables = List.copyOf(tables);
  }

  /** Whether it starts with these keywords. */
  public boolean starts(String... keywords) {
    return isAt(0, keywords);
  }

  /** Whether these keywords stand side by side anywhere in it. */
  public boolean says(String... keywords) {
    return find(keywords).isPresent();
  }

  /** The index of the token where these keywords stand side by side first. */
  public Optional<Integer> find(String... keywords) {
    return Stream.iterate(0, at -> at < tokens.size(), at -> at + 1)
        .filter(at -> isAt(at, keywords))
        .findFirst();
  }

  /** Whether these keywords stand side by side from the token of that index on. */
  public boolean isAt(int index, String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (index + i >= tokens.size() || !matches(tokens.get(index + i), keywords[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Token token, String word) {
    return token.isWord(word) || token.isSymbol(word);
  }

  /** Whether an index is built or dropped, or a view filled, beside those who write. */
  public boolean concurrently() {
    return says("concurrently");
  }

  /** The name that starts at the token of that index; empty when none does. */
  public Optional<QualifiedName> nameAt(int index) {
    if (index >= tokens.size() || !tokens.get(index).isName()) {
      return Optional.empty();
    }
    boolean qualified =
        index + 2 < tokens.size()
            && tokens.get(index + 1).isSymbol(".")
            && tokens.get(index + 2).isName();
    String first = tokens.get(index).value();
    return Optional.of(
        qualified
            ? new QualifiedName(first, tokens.get(index + 2).value())
            : QualifiedName.of(first));
  }

  /** The changes of one kind. */
  public <T> Stream<T> changes(Class<T> kind) {
    return transitions.stream().map(Transition::change).filter(kind::isInstance).map(kind::cast);
  }
}
