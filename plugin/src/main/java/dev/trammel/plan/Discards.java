package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.Reversibility;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts what a rollback drops: rows of tables, values of columns that nobody but a default wrote.
 */
final class Discards {

  /** Types without an equality operator. */
  private static final Set<String> UNCOMPARABLE =
      Set.of("json", "xml", "point", "polygon", "box", "path", "line", "lseg", "circle");

  /** Needs no parentheses. */
  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_.]+|'[^']*'");

  private Discards() {}

  static List<Discard> of(List<RollbackStep> rollback) {
    List<Discard> discards = new ArrayList<>();
    for (RollbackStep step : rollback) {
      if (step.reversibility() != Reversibility.DISCARDS_LATER_DATA) {
        continue;
      }
      if (step.change() instanceof DropTable it) {
        discards.add(new Discard(it.subject(), "SELECT count(*) FROM " + name(it.table())));
      } else if (step.change() instanceof DropColumn it) {
        step.before()
            .table(it.table())
            .flatMap(table -> table.column(it.column()))
            .filter(each -> !(each.generation().orElse(null) instanceof Generation.Computed))
            .ifPresent(each -> discards.add(column(it.subject(), it.table(), each)));
      }
    }
    return discards;
  }

  private static Discard column(ObjectReference subject, QualifiedName table, Column column) {
    String from = "SELECT count(*) FROM " + name(table) + " WHERE ";
    return new Discard(subject, from + written(column));
  }

  /** A default that is no constant leaves values that cannot be told from written ones. */
  private static String written(Column column) {
    String name = Identifiers.quote(column.name());
    if (column.defaultValue().filter(Discards::isConstant).isEmpty()) {
      return name + " IS NOT NULL";
    }
    String sql = column.defaultValue().get().sql();
    String constant = SIMPLE.matcher(sql).matches() ? sql : "(" + sql + ")";
    boolean comparable = column.type().isBuiltIn() && !UNCOMPARABLE.contains(column.type().name());
    return comparable
        ? name + " IS DISTINCT FROM " + constant
        : name + "::text IS DISTINCT FROM " + constant + "::text";
  }

  private static boolean isConstant(Expression expression) {
    try {
      List<Token> tokens = Lexer.tokens(expression.sql());
      for (int i = 0; i < tokens.size(); i++) {
        boolean castTo = i > 0 && tokens.get(i - 1).isSymbol("::");
        if (tokens.get(i).isName() && !castTo && !isConstantWord(tokens.get(i))) {
          return tokens.get(0).kind() == TokenKind.STRING
              && tokens.size() > 1
              && tokens.get(1).isSymbol("::");
        }
      }
      return true;
    } catch (LexicalError e) {
      return false;
    }
  }

  private static boolean isConstantWord(Token token) {
    return Set.of("true", "false", "null", "array").contains(token.value());
  }

  static String name(QualifiedName name) {
    return name.schema().equals(QualifiedName.PUBLIC)
        ? Identifiers.quote(name.name())
        : Identifiers.quote(name.schema()) + "." + Identifiers.quote(name.name());
  }
}
