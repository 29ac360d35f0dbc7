package dev.trammel.model.expression;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The commands of a rule, in one way of writing: words in small letters, a space where one is
 * needed.
 */
public final class CommandText {

  private CommandText() {}

  /**
   * The commands; none for NOTHING.
   *
   * @param tokens of the text, all behind DO and INSTEAD
   */
  public static List<Expression> commands(List<Token> tokens) {
    List<Token> inner = tokens;
    if (!inner.isEmpty() && inner.get(inner.size() - 1).isSymbol(";")) {
      inner = inner.subList(0, inner.size() - 1);
    }
    if (inner.size() == 1 && inner.get(0).isWord("nothing")) {
      return List.of();
    }
    if (inner.get(0).isSymbol("(") && inner.get(inner.size() - 1).isSymbol(")")) {
      inner = inner.subList(1, inner.size() - 1);
    }
    List<Expression> commands = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    for (Token each : inner) {
      if (each.isSymbol(";")) {
        add(commands, current);
      } else {
        current.add(each);
      }
    }
    add(commands, current);
    return commands;
  }

  private static void add(List<Expression> commands, List<Token> tokens) {
    if (!tokens.isEmpty()) {
      commands.add(new Expression(text(tokens)));
      tokens.clear();
    }
  }

  private static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    Token before = null;
    for (Token each : tokens) {
      boolean spaced = before != null && !sticks(before, each);
      text.append(spaced ? " " : "").append(written(each));
      before = each;
    }
    return text.toString();
  }

  private static String written(Token token) {
    return token.kind() == TokenKind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
  }

  private static boolean sticks(Token before, Token token) {
    return token.isSymbol(",")
        || token.isSymbol(")")
        || token.isSymbol(".")
        || token.isSymbol("::")
        || before.isSymbol("(")
        || before.isSymbol(".")
        || before.isSymbol("::")
        || (token.isSymbol("(") && before.offset() + before.text().length() == token.offset());
  }
}
