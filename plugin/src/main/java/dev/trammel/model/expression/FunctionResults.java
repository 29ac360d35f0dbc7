package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of functions behind FROM. */
final class FunctionResults {

  /** PostgreSQL's functions of single values that stand behind FROM often. */
  private static final Set<String> SINGLE =
      Set.of(
          "generate_series",
          "generate_subscripts",
          "json_object_keys",
          "jsonb_object_keys",
          "jsonb_path_query",
          "regexp_matches",
          "regexp_split_to_table",
          "string_to_table",
          "unnest");

  private static final Map<String, List<OutputColumn>> NAMED =
      Map.ofEntries(
          Map.entry("json_array_elements", List.of(column("value", "json"))),
          Map.entry("json_array_elements_text", List.of(column("value", "text"))),
          Map.entry("jsonb_array_elements", List.of(column("value", "jsonb"))),
          Map.entry("jsonb_array_elements_text", List.of(column("value", "text"))),
          Map.entry("json_each", List.of(column("key", "text"), column("value", "json"))),
          Map.entry("json_each_text", List.of(column("key", "text"), column("value", "text"))),
          Map.entry("jsonb_each", List.of(column("key", "text"), column("value", "jsonb"))),
          Map.entry("jsonb_each_text", List.of(column("key", "text"), column("value", "text"))));

  private static OutputColumn column(String name, String type) {
    return new OutputColumn(name, Optional.of(DataType.builtIn(type)));
  }

  private FunctionResults() {}

  static Optional<List<OutputColumn>> of(
      Database database, QualifiedName function, RelationColumns relations) {
    List<Function> named = database.functionsNamed(function);
    if (named.isEmpty()) {
      return builtIn(function.name());
    }
    List<Optional<List<OutputColumn>>> results =
        named.stream().map(each -> of(each, relations)).distinct().toList();
    return results.size() == 1 ? results.get(0) : Optional.empty();
  }

  private static Optional<List<OutputColumn>> builtIn(String name) {
    if (SINGLE.contains(name)) {
      return Optional.of(List.of(new OutputColumn("", Optional.empty())));
    }
    return Optional.ofNullable(NAMED.get(name));
  }

  private static Optional<List<OutputColumn>> of(Function function, RelationColumns relations) {
    String returns = function.returns().orElse("");
    if (returns.startsWith("TABLE(")) {
      return columns(returns.substring("TABLE(".length(), returns.length() - 1));
    }
    String type = returns.startsWith("SETOF ") ? returns.substring("SETOF ".length()) : returns;
    boolean outputs =
        Arrays.stream(function.arguments().split(", "))
            .anyMatch(each -> each.startsWith("OUT ") || each.startsWith("INOUT "));
    if (type.isEmpty() || type.equals("record") || type.equals("trigger") || outputs) {
      return Optional.empty();
    }
    Optional<DataType> parsed = TypeParser.parse(type);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<OutputColumn>> row =
        parsed.get().isBuiltIn()
            ? Optional.empty()
            : relations.ofRelation(parsed.get().qualifiedName());
    return row.isPresent() ? row : Optional.of(List.of(new OutputColumn("", parsed)));
  }

  /** {@code a integer, "B" text}. */
  private static Optional<List<OutputColumn>> columns(String list) {
    try {
      List<Token> tokens = Lexer.tokens(list);
      List<OutputColumn> columns = new ArrayList<>();
      int at = 0;
      while (at < tokens.size()) {
        String name = tokens.get(at).value();
        Optional<TypeParser.Parsed> type = TypeParser.parse(tokens, at + 1);
        if (type.isEmpty()) {
          return Optional.empty();
        }
        columns.add(new OutputColumn(name, Optional.of(type.get().type())));
        at = type.get().next() + 1;
      }
      return Optional.of(columns);
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }
}
