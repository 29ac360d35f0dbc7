package dev.trammel.model.expression;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns of a table an expression uses, and what PostgreSQL would call the expression. */
public final class ColumnReferences {

  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

  private ColumnReferences() {}

  /** The columns among {@code columns} that the expression uses, in order of appearance. */
  public static Set<String> in(Expression expression, List<String> columns) {
    Set<String> used = new LinkedHashSet<>();
    List<Token> tokens = tokens(expression);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
      boolean type = i > 0 && tokens.get(i - 1).isSymbol("::");
      if (token.isName() && !called && !type && columns.contains(token.value())) {
        used.add(token.value());
      }
    }
    return used;
  }

  /**
   * Columns that the expression names and the table has not, in order of appearance; none when the
   * expression does not parse.
   */
  public static Set<String> unknown(Expression expression, Table table) {
    Set<String> unknown = new LinkedHashSet<>();
    for (SqlNode.Name name :
        ExpressionParser.parse(expression).map(SqlNames::in).orElse(List.of())) {
      String column = name.column();
      int parts = name.parts().size();
      boolean own = parts == 1 || name.parts().get(parts - 2).equals(table.name().name());
      boolean wholeRow = column.equals("*") || column.equals(table.name().name());
      if (own && !wholeRow && !SYSTEM_COLUMNS.contains(column) && table.column(column).isEmpty()) {
        unknown.add(column);
      }
    }
    return unknown;
  }

  /** As {@link #unknown}, of {@code OLD.name} and {@code NEW.name} in a trigger's condition. */
  public static Set<String> unknownOfRows(Expression expression, Table table) {
    Set<String> unknown = new LinkedHashSet<>();
    for (SqlNode.Name name :
        ExpressionParser.parse(expression).map(SqlNames::in).orElse(List.of())) {
      String column = name.column();
      boolean ofRow = name.parts().size() == 2 && ColumnTypes.ROWS.contains(name.parts().get(0));
      boolean there = column.equals("*") || SYSTEM_COLUMNS.contains(column);
      if (ofRow && !there && table.column(column).isEmpty()) {
        unknown.add(column);
      }
    }
    return unknown;
  }

  /** The column of a check that uses exactly one. */
  public static Optional<String> onlyColumn(Constraint constraint, List<String> columns) {
    if (!(constraint instanceof CheckConstraint check)) {
      return Optional.empty();
    }
    Set<String> used = in(check.expression(), columns);
    return used.size() == 1 ? Optional.of(used.iterator().next()) : Optional.empty();
  }

  /** {@code FigureIndexColname}: the function's name of a call, else {@code expr}. */
  public static String figureName(Expression expression) {
    List<Token> tokens = tokens(expression);
    int last = -1;
    for (int i = 0; i + 1 < tokens.size() && tokens.get(i).isName(); i += 2) {
      if (tokens.get(i + 1).isSymbol("(")) {
        last = i;
        break;
      } else if (!tokens.get(i + 1).isSymbol(".")) {
        break;
      }
    }
    return last < 0 ? "expr" : tokens.get(last).value();
  }

  private static List<Token> tokens(Expression expression) {
    try {
      return Lexer.tokens(expression.sql());
    } catch (LexicalError e) {
      throw new IllegalStateException("an expression was read that is not SQL: " + expression, e);
    }
  }
}
