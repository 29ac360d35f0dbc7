package dev.trammel.source.sql;

import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What cannot be an expression, by neighbours alone: {@code a + )}, {@code , ,}, {@code 1 2}. */
final class ExpressionShape {

  private static final Set<String> JOINTS = Set.of("and", "or");

  private ExpressionShape() {}

  /** The first token that cannot stand where it does. */
  static Optional<Token> flaw(List<Token> tokens) {
    // Operators may be named: OPERATOR(pg_catalog.+), ORDER BY a USING <.
    boolean named =
        tokens.stream().anyMatch(each -> each.isWord("operator") || each.isWord("using"));
    for (int i = 0; i < tokens.size() && !named; i++) {
      Token before = i == 0 ? null : tokens.get(i - 1);
      Token token = tokens.get(i);
      boolean last = i == tokens.size() - 1;
      if (last && isOpen(token)) {
        return Optional.of(token);
      } else if (before == null ? isJoint(token) || token.isSymbol(",") : clash(before, token)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  private static boolean clash(Token before, Token token) {
    boolean closes = token.isSymbol(")") || token.isSymbol("]") || token.isSymbol(",");
    boolean opens = before.isSymbol("(") || before.isSymbol(",");
    boolean literals = isLiteral(before) && isLiteral(token) && !areStrings(before, token);
    return (isOpen(before) && closes)
        || (opens && (token.isSymbol(",") || isJoint(token)))
        || literals;
  }

  /** Something must follow it. */
  private static boolean isOpen(Token token) {
    boolean operator = token.kind() == TokenKind.OPERATOR && !token.text().equals("*");
    return operator || isJoint(token) || token.isSymbol(",") || token.isSymbol("::");
  }

  private static boolean isJoint(Token token) {
    return token.kind() == TokenKind.WORD && JOINTS.contains(token.value());
  }

  private static boolean isLiteral(Token token) {
    return token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.STRING;
  }

  /** A string may go on in the next line. */
  private static boolean areStrings(Token before, Token token) {
    return before.kind() == TokenKind.STRING && token.kind() == TokenKind.STRING;
  }
}
