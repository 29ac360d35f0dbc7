package dev.trammel.check.design;

import dev.trammel.model.CheckConstraint;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which names a CHECK mentions; its table's columns are among them. */
final class CheckedColumns {

  private CheckedColumns() {}

  static Set<String> of(CheckConstraint check) {
    try {
      return Lexer.tokens(check.expression().sql()).stream()
          .filter(Token::isName)
          .map(Token::value)
          .collect(Collectors.toSet());
    } catch (LexicalError e) {
      // The reader refuses such a CHECK, so that none comes here.
      return Set.of();
    }
  }
}
