package dev.trammel.artifact.sql;

import dev.trammel.model.Function;
import dev.trammel.model.FunctionOptions;
import dev.trammel.model.FunctionSignature;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints functions and procedures. */
final class FunctionSql {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private FunctionSql() {}

  static String create(Function function) {
    return print("CREATE", function);
  }

  static String replace(Function function) {
    return print("CREATE OR REPLACE", function);
  }

  /** {@code FUNCTION name(integer, text)}, as DROP and COMMENT want it. */
  static String reference(FunctionSignature signature, boolean procedure) {
    return (procedure ? "PROCEDURE " : "FUNCTION ")
        + Names.of(signature.name())
        + "("
        + withoutDefaults(signature.arguments())
        + ")";
  }

  static boolean isProcedure(Function function) {
    return function.returns().isEmpty();
  }

  private static String print(String verb, Function function) {
    List<String> lines = new ArrayList<>();
    lines.add(
        verb
            + (isProcedure(function) ? " PROCEDURE " : " FUNCTION ")
            + Names.of(function.name())
            + "("
            + function.arguments()
            + ")");
    function.returns().ifPresent(each -> lines.add("RETURNS " + each));
    lines.add("LANGUAGE " + Names.of(function.language().toLowerCase(Locale.ROOT)));
    if (function.volatility() != Function.Volatility.VOLATILE) {
      lines.add(function.volatility().name());
    }
    if (function.strict()) {
      lines.add("STRICT");
    }
    if (function.securityDefiner()) {
      lines.add("SECURITY DEFINER");
    }
    planning(function.options(), lines);
    function.settings().forEach(each -> lines.add("SET " + setting(each)));
    lines.add(body(function));
    return String.join("\n", lines) + ";";
  }

  private static void planning(FunctionOptions options, List<String> lines) {
    if (options.leakproof()) {
      lines.add("LEAKPROOF");
    }
    if (options.parallel() != FunctionOptions.Parallel.UNSAFE) {
      lines.add("PARALLEL " + options.parallel().name());
    }
    options.cost().ifPresent(each -> lines.add("COST " + each));
    options.rows().ifPresent(each -> lines.add("ROWS " + each));
    options.support().ifPresent(each -> lines.add("SUPPORT " + Names.of(each)));
  }

  private static String body(Function function) {
    return function.hasStandardBody() ? function.body() : "AS " + dollarQuoted(function.body());
  }

  private static String dollarQuoted(String body) {
    return dollarQuoted(body, body.contains("$") ? "body" : "");
  }

  /** With a tag that the body does not hold. */
  static String dollarQuoted(String body, String tag) {
    String free = tag;
    // A body that ends in $ would be taken for the beginning of the delimiter after it.
    for (int i = 2; (body + "$").contains("$" + free + "$"); i++) {
      free = tag + i;
    }
    return "$" + free + "$" + body + "$" + free + "$";
  }

  /** {@code name=value} of {@code pg_proc.proconfig} as a SET clause. */
  private static String setting(String setting) {
    int equals = setting.indexOf('=');
    String name = setting.substring(0, equals);
    String value = setting.substring(equals + 1);
    String printed =
        name.equals("search_path")
            ? Arrays.stream(value.split(",", -1))
                .map(each -> element(each.strip()))
                .collect(Collectors.joining(", "))
            : Literals.quote(value);
    return name + " = " + printed;
  }

  private static String element(String element) {
    if (element.startsWith("\"") && element.endsWith("\"") && element.length() > 1) {
      return Literals.quote(element.substring(1, element.length() - 1).replace("\"\"", "\""));
    }
    return PLAIN.matcher(element).matches() ? element : Literals.quote(element);
  }

  private static String withoutDefaults(String arguments) {
    try {
      StringBuilder kept = new StringBuilder();
      int depth = 0;
      boolean inDefault = false;
      int copied = 0;
      for (Token token : Lexer.tokens(arguments)) {
        depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
        depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
        boolean starts = token.isWord("default") || token.isSymbol("=");
        if (!inDefault && depth == 0 && starts) {
          kept.append(arguments.substring(copied, token.offset()).stripTrailing());
          inDefault = true;
        } else if (inDefault && depth == 0 && token.isSymbol(",")) {
          copied = token.offset();
          inDefault = false;
        }
      }
      return inDefault ? kept.toString() : kept + arguments.substring(copied);
    } catch (LexicalError e) {
      return arguments;
    }
  }
}
