package dev.trammel.model.change;

import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;

/** Where the tokens of an expression write a name, with or without its schema. */
final class NameUse {

  private NameUse() {}

  /** A name that starts at one token and ends before another. */
  record Found(int from, int to) {}

  /** The name that ends with the token of that index; empty when another one stands there. */
  static Optional<Found> endingAt(List<Token> tokens, int index, QualifiedName name) {
    Token last = tokens.get(index);
    if (!last.isName() || !last.value().equals(name.name())) {
      return Optional.empty();
    }
    if (index >= 2 && tokens.get(index - 1).isSymbol(".")) {
      return tokens.get(index - 2).value().equals(name.schema())
          ? Optional.of(new Found(index - 2, index + 1))
          : Optional.empty();
    }
    return name.schema().equals(QualifiedName.PUBLIC)
        ? Optional.of(new Found(index, index + 1))
        : Optional.empty();
  }

  /** The text with all of the found names written otherwise. */
  static String replace(String sql, List<Token> tokens, List<Found> found, String to) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Found each : found) {
      text.append(sql, copied, tokens.get(each.from()).offset()).append(to);
      copied = tokens.get(each.to() - 1).end();
    }
    return text.append(sql.substring(copied)).toString();
  }

  static String written(QualifiedName name) {
    String simple = Identifiers.quote(name.name());
    return name.schema().equals(QualifiedName.PUBLIC)
        ? simple
        : Identifiers.quote(name.schema()) + "." + simple;
  }

  /** Empty for a text that is not SQL. */
  static List<Token> tokens(String sql) {
    try {
      return Lexer.tokens(sql);
    } catch (LexicalError e) {
      return List.of();
    }
  }
}
