package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of functions that are not PostgreSQL's own; nothing where their name does not tell
 * which one is called.
 */
public final class DatabaseFunctions {

  /** Knows no function. */
  public static final DatabaseFunctions NONE = new DatabaseFunctions(List.of());

  private static final Set<String> MODES = Set.of("IN", "INOUT");

  private final List<Database> databases;

  private DatabaseFunctions(List<Database> databases) {
    this.databases = databases;
  }

  /** The functions of all of the databases; where they differ, nothing is known. */
  public static DatabaseFunctions of(Database... databases) {
    return new DatabaseFunctions(List.of(databases));
  }

  /** Whether there is one of that name in any schema. */
  boolean has(String name) {
    return databases.stream().anyMatch(each -> each.hasFunctionNamed(name));
  }

  /** The type of what the function returns, without domains. */
  Optional<DataType> result(String function) {
    List<Optional<DataType>> results = named(function).map(this::result).distinct().toList();
    return results.size() == 1 ? results.get(0) : Optional.empty();
  }

  /** As {@link #result(String)}, of functions that are declared; domains stay. */
  Optional<DataType> declaredResult(String function) {
    List<Optional<DataType>> results =
        named(function)
            .map(each -> TypeParser.parse(each.returns().orElse("").replaceFirst("^SETOF ", "")))
            .distinct()
            .toList();
    return results.size() == 1 ? results.get(0) : Optional.empty();
  }

  private Optional<DataType> result(Function function) {
    String returns = function.returns().orElse("");
    boolean single = !returns.startsWith("TABLE(") && !returns.startsWith("SETOF ");
    return single
        ? TypeParser.parse(returns).map(type -> BaseTypes.of(type, databases.get(0)))
        : Optional.empty();
  }

  /** The type of an argument, when the function is called with so many of them. */
  Optional<DataType> argument(String function, int count, int position) {
    List<Optional<DataType>> types =
        named(function)
            .flatMap(each -> arguments(each).stream())
            .filter(each -> each.take(count))
            .map(each -> Optional.of(each.types().get(position)))
            .distinct()
            .toList();
    boolean understood = named(function).allMatch(each -> arguments(each).isPresent());
    return understood && types.size() == 1 ? types.get(0) : Optional.empty();
  }

  private Stream<Function> named(String function) {
    int dot = function.lastIndexOf('.');
    if (dot < 0 && FunctionTypes.isKnown(function)) {
      return Stream.empty();
    }
    QualifiedName name =
        dot < 0
            ? QualifiedName.of(function)
            : new QualifiedName(function.substring(0, dot), function.substring(dot + 1));
    return databases.stream().flatMap(each -> each.functionsNamed(name).stream());
  }

  /**
   * What a caller passes.
   *
   * @param required how many have no default
   */
  private record Arguments(List<DataType> types, int required) {
    boolean take(int count) {
      return count >= required && count <= types.size();
    }
  }

  private static Optional<Arguments> arguments(Function function) {
    List<DataType> types = new ArrayList<>();
    int required = 0;
    try {
      for (List<Token> each : separated(Lexer.tokens(function.arguments()))) {
        if (each.get(0).isWord("variadic")) {
          return Optional.empty();
        } else if (each.get(0).isWord("out")) {
          continue;
        }
        // PostgreSQL prints modes in upper case, and quotes an argument that is called like one.
        List<Token> plain =
            each.size() > 1 && MODES.contains(each.get(0).text())
                ? each.subList(1, each.size())
                : each;
        Optional<DataType> type = type(plain);
        if (type.isEmpty()) {
          return Optional.empty();
        }
        types.add(type.get());
        required += plain.stream().anyMatch(token -> token.isWord("default")) ? 0 : 1;
      }
    } catch (LexicalError e) {
      return Optional.empty();
    }
    return Optional.of(new Arguments(List.copyOf(types), required));
  }

  private static List<List<Token>> separated(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean ends = i == tokens.size() || (depth == 0 && tokens.get(i).isSymbol(","));
      if (ends && i > start) {
        parts.add(tokens.subList(start, i));
      }
      if (ends) {
        start = i + 1;
      } else {
        boolean opens = tokens.get(i).isSymbol("(") || tokens.get(i).isSymbol("[");
        boolean closes = tokens.get(i).isSymbol(")") || tokens.get(i).isSymbol("]");
        depth += opens ? 1 : closes ? -1 : 0;
      }
    }
    return parts;
  }

  /** {@code name type} or {@code type}, before DEFAULT. */
  private static Optional<DataType> type(List<Token> argument) {
    int end = 0;
    while (end < argument.size() && !argument.get(end).isWord("default")) {
      end++;
    }
    List<Token> declared = argument.subList(0, end);
    Optional<TypeParser.Parsed> alone = TypeParser.parse(declared, 0);
    if (alone.isPresent() && alone.get().next() == end) {
      return alone.map(TypeParser.Parsed::type);
    }
    return end < 2
        ? Optional.empty()
        : TypeParser.parse(declared, 1)
            .filter(each -> each.next() == declared.size())
            .map(TypeParser.Parsed::type);
  }
}
