package dev.trammel.model.change;

import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Where expressions call a function. */
final class FunctionUse {

  private FunctionUse() {}

  static Expression rename(Expression expression, QualifiedName from, QualifiedName to) {
    List<Token> tokens = NameUse.tokens(expression.sql());
    List<NameUse.Found> found = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i + 1).isSymbol("(")) {
        NameUse.endingAt(tokens, i, from).ifPresent(found::add);
      }
    }
    return found.isEmpty()
        ? expression
        : new Expression(NameUse.replace(expression.sql(), tokens, found, NameUse.written(to)));
  }
}
