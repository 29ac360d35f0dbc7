package dev.trammel.plan;

import dev.trammel.model.Function;
import dev.trammel.model.FunctionSignature;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/** Orders functions by what they mention: PostgreSQL reads a body of language sql at creation. */
final class FunctionOrder {

  private FunctionOrder() {}

  static List<Function> of(SortedMap<FunctionSignature, Function> functions) {
    return TopologicalOrder.of(functions, function -> mentioned(function, functions.values()));
  }

  private static List<FunctionSignature> mentioned(
      Function function, Collection<Function> functions) {
    Set<String> names = names(function);
    return functions.stream()
        .filter(each -> names.contains(each.name().name()))
        .map(Function::signature)
        .toList();
  }

  /** Whether the function can only be made after, and dropped before, one of the names. */
  static boolean mentionsAny(Function function, Set<String> relations) {
    return names(function).stream().anyMatch(relations::contains);
  }

  /** Whether PostgreSQL keeps the function to the relation: by an argument, the result, a body. */
  static boolean isShaped(Function function, String relation) {
    Set<String> names = new HashSet<>();
    addSignature(function, names);
    if (function.hasStandardBody()) {
      addNames(function.body(), names);
    }
    return names.contains(relation);
  }

  private static void addSignature(Function function, Set<String> names) {
    addNames(function.arguments(), names);
    function.returns().ifPresent(each -> addNames(each, names));
  }

  private static Set<String> names(Function function) {
    Set<String> names = new HashSet<>();
    addSignature(function, names);
    if (function.language().toLowerCase(Locale.ROOT).equals("sql")) {
      addNames(function.body(), names);
    }
    return names;
  }

  private static void addNames(String sql, Set<String> names) {
    try {
      Lexer.tokens(sql).stream().filter(Token::isName).map(Token::value).forEach(names::add);
    } catch (LexicalError e) {
      // Not ours to judge: PostgreSQL reads the body when the function is made.
      names.remove("");
    }
  }
}
