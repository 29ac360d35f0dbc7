package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Function;
import dev.trammel.model.Table;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the body of a function may name of its own. */
final class FunctionArguments {

  private static final Set<String> MODES = Set.of("IN", "INOUT", "OUT", "VARIADIC");

  private FunctionArguments() {}

  /** The named arguments, as the columns of a table that is called like the function. */
  static Table asTable(Function function) {
    List<Column> columns = new ArrayList<>();
    try {
      List<Token> tokens = Lexer.tokens(function.arguments());
      int depth = 0;
      boolean starts = true;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (starts && !MODES.contains(token.text())) {
          TypeParser.parse(tokens, i + 1)
              .ifPresent(each -> columns.add(Column.of(token.value(), each.type())));
          starts = false;
        }
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        starts |= depth == 0 && token.isSymbol(",");
      }
    } catch (LexicalError e) {
      columns.clear();
    }
    return Table.of(function.name(), columns, List.of());
  }
}
