package dev.trammel.agents.python;

import dev.trammel.agents.python.PythonExpression.Argument;
import dev.trammel.agents.python.PythonExpression.Call;
import dev.trammel.agents.python.PythonExpression.DictOf;
import dev.trammel.agents.python.PythonExpression.Entry;
import dev.trammel.agents.python.PythonExpression.FloatLiteral;
import dev.trammel.agents.python.PythonExpression.Item;
import dev.trammel.agents.python.PythonExpression.ListOf;
import dev.trammel.agents.python.PythonExpression.Literal;
import dev.trammel.agents.python.PythonExpression.Name;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays expressions out as people do: on one line where it fits into 100 columns, else one element a
 * line with a comma after each.
 */
public final class PythonPrinter {

  private static final int WIDTH = 100;
  private static final int STEP = 4;

  private PythonPrinter() {}

  /** The expression on one line. */
  public static String inline(PythonExpression expression) {
    if (expression instanceof Literal literal) {
      return PythonLiteral.of(literal.value());
    }
    if (expression instanceof FloatLiteral number) {
      return PythonLiteral.ofFloat(number.value());
    }
    if (expression instanceof Name name) {
      return name.dotted();
    }
    if (expression instanceof Item item) {
      return inline(item.base()) + "[" + inline(item.key()) + "]";
    }
    if (expression instanceof Call call) {
      return inline(call.callee()) + "(" + joined(call.arguments(), PythonPrinter::inline) + ")";
    }
    if (expression instanceof ListOf list) {
      return "[" + joined(list.items(), PythonPrinter::inline) + "]";
    }
    return "{" + joined(((DictOf) expression).entries(), PythonPrinter::inline) + "}";
  }

  /**
   * The expression as it stands after {@code used} columns of a line that is indented by {@code
   * indent} columns; the first line comes without its indentation.
   */
  public static String print(PythonExpression expression, int indent, int used) {
    String inline = inline(expression);
    // One column is kept for the comma that may follow.
    if (used + inline.length() < WIDTH && !isManyLines(expression)) {
      return inline;
    }
    if (expression instanceof Literal literal && literal.value() instanceof String text) {
      List<String> pieces = PythonLiteral.piecesOf(text, WIDTH - indent - STEP);
      return pieces.isEmpty() ? inline : block("(", pieces, "", ")", indent);
    }
    if (expression instanceof Call call) {
      return block(inline(call.callee()) + "(", arguments(call, indent + STEP), ",", ")", indent);
    }
    if (expression instanceof ListOf list && !list.items().isEmpty()) {
      return block("[", items(list, indent + STEP), ",", "]", indent);
    }
    if (expression instanceof DictOf dict && !dict.entries().isEmpty()) {
      return block("{", entries(dict, indent + STEP), ",", "}", indent);
    }
    return inline;
  }

  /** A text of several lines reads better when each has a line of its own. */
  private static boolean isManyLines(PythonExpression expression) {
    return expression instanceof Literal literal
        && literal.value() instanceof String text
        && text.indexOf('\n') >= 0
        && text.indexOf('\n') < text.length() - 1;
  }

  private static List<String> arguments(Call call, int indent) {
    return call.arguments().stream()
        .map(
            argument -> {
              String before = argument.name().map(name -> name + "=").orElse("");
              return before + print(argument.value(), indent, indent + before.length());
            })
        .toList();
  }

  private static List<String> items(ListOf list, int indent) {
    return list.items().stream().map(item -> print(item, indent, indent)).toList();
  }

  private static List<String> entries(DictOf dict, int indent) {
    return dict.entries().stream()
        .map(
            entry -> {
              String before = PythonLiteral.of(entry.key()) + ": ";
              return before + print(entry.value(), indent, indent + before.length());
            })
        .toList();
  }

  private static String block(
      String open, List<String> lines, String after, String close, int indent) {
    String margin = "\n" + " ".repeat(indent);
    String inner = margin + " ".repeat(STEP);
    return lines.stream()
        .map(line -> inner + line + after)
        .collect(Collectors.joining("", open, margin + close));
  }

  private static String inline(Argument argument) {
    return argument.name().map(name -> name + "=").orElse("") + inline(argument.value());
  }

  private static String inline(Entry entry) {
    return PythonLiteral.of(entry.key()) + ": " + inline(entry.value());
  }

  private static <T> String joined(List<T> elements, Function<T, String> printed) {
    return elements.stream().map(printed).collect(Collectors.joining(", "));
  }
}
