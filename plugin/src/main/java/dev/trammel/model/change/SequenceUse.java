package dev.trammel.model.change;

import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where expressions take the next value of a sequence: {@code nextval('name'::regclass)}. */
public final class SequenceUse {

  private SequenceUse() {}

  public static boolean mentions(Expression expression, QualifiedName sequence) {
    return !literals(NameUse.tokens(expression.sql()), sequence).isEmpty();
  }

  private static List<NameUse.Found> literals(List<Token> tokens, QualifiedName sequence) {
    List<NameUse.Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean called = i > 1 && tokens.get(i - 1).isSymbol("(") && tokens.get(i - 2).isName();
      boolean cast =
          i + 2 < tokens.size()
              && tokens.get(i + 1).isSymbol("::")
              && tokens.get(i + 2).isWord("regclass");
      if (tokens.get(i).kind() == TokenKind.STRING
          && (cast || (called && takes(tokens.get(i - 2))))
          && names(tokens.get(i).value(), sequence)) {
        found.add(new NameUse.Found(i, i + 1));
      }
    }
    return found;
  }

  private static boolean takes(Token function) {
    return Set.of("nextval", "currval", "setval").contains(function.value());
  }

  private static boolean names(String literal, QualifiedName sequence) {
    List<Token> name = NameUse.tokens(literal);
    return !name.isEmpty()
        && NameUse.endingAt(name, name.size() - 1, sequence)
            .filter(each -> each.from() == 0)
            .isPresent();
  }

  static Expression rename(Expression expression, QualifiedName from, QualifiedName to) {
    List<Token> tokens = NameUse.tokens(expression.sql());
    List<NameUse.Found> found = literals(tokens, from);
    return found.isEmpty()
        ? expression
        : new Expression(
            NameUse.replace(expression.sql(), tokens, found, Literals.quote(NameUse.written(to))));
  }
}
