package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL calls a column of a query without AS: its {@code FigureColname}. */
final class OutputNames {

  private static final String NONE = "?column?";

  private static final Set<String> UNNAMED_CONSTANTS = Set.of("null", "default");

  /** Types whose own names are not those that {@code format_type} prints. */
  private static final Map<String, String> INTERNAL =
      Map.ofEntries(
          Map.entry("integer", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("smallint", "int2"),
          Map.entry("boolean", "bool"),
          Map.entry("real", "float4"),
          Map.entry("double precision", "float8"),
          Map.entry("character varying", "varchar"),
          Map.entry("character", "bpchar"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("time without time zone", "time"));

  private OutputNames() {}

  static String of(QueryNode.Target target) {
    return target.alias().orElseGet(() -> figure(target.value()).orElse(NONE));
  }

  private static Optional<String> figure(SqlNode node) {
    if (node instanceof SqlNode.Name it) {
      return Optional.of(it.column());
    } else if (node instanceof SqlNode.Call it) {
      return Optional.of(function(it));
    } else if (node instanceof SqlNode.Aggregate it) {
      return Optional.of(function(it.call()));
    } else if (node instanceof SqlNode.Cast it) {
      return figure(it.operand()).or(() -> Optional.of(type(it.type())));
    } else if (node instanceof SqlNode.Constant it) {
      return constant(it.keyword());
    } else if (node instanceof SqlNode.Case it) {
      return named(it.otherwise()).or(() -> Optional.of("case"));
    } else if (node instanceof SqlNode.Subscript it) {
      return figure(it.operand());
    } else if (node instanceof SqlNode.Collated it) {
      return figure(it.operand());
    } else if (node instanceof SqlNode.Field it) {
      return Optional.of(it.name());
    } else if (node instanceof SqlNode.Array) {
      return Optional.of("array");
    } else if (node instanceof SqlNode.Row) {
      return Optional.of("row");
    } else if (node instanceof SqlNode.Prefix it && isSubLink(it)) {
      return Optional.of(it.operator());
    } else if (node instanceof SqlNode.SubQuery it) {
      return first(it.query());
    }
    return Optional.empty();
  }

  /** ELSE gives its name when it is a name or a call, not when its type would be the name. */
  private static Optional<String> named(SqlNode otherwise) {
    boolean typeAlone = otherwise instanceof SqlNode.Cast cast && figure(cast.operand()).isEmpty();
    boolean truth =
        otherwise instanceof SqlNode.Constant constant
            && constant(constant.keyword()).equals(Optional.of("bool"));
    return typeAlone || truth ? Optional.empty() : figure(otherwise);
  }

  private static boolean isSubLink(SqlNode.Prefix prefix) {
    return prefix.operator().equals("exists") || prefix.operator().equals("array");
  }

  private static Optional<String> first(QueryNode query) {
    if (query instanceof QueryNode.Whole it) {
      return first(it.body());
    } else if (query instanceof QueryNode.SetOperation it) {
      return first(it.left());
    } else if (query instanceof QueryNode.Values) {
      return Optional.of("column1");
    }
    QueryNode.Select select = (QueryNode.Select) query;
    return select.targets().isEmpty() ? Optional.empty() : Optional.of(of(select.targets().get(0)));
  }

  private static String function(SqlNode.Call call) {
    String name = call.function();
    String bare =
        name.endsWith(" distinct") ? name.substring(0, name.length() - " distinct".length()) : name;
    return bare.substring(bare.lastIndexOf('.') + 1);
  }

  private static Optional<String> constant(String keyword) {
    if (UNNAMED_CONSTANTS.contains(keyword)) {
      return Optional.empty();
    }
    return Optional.of(keyword.equals("true") || keyword.equals("false") ? "bool" : keyword);
  }

  private static String type(DataType type) {
    return type.isBuiltIn()
        ? INTERNAL.getOrDefault(
            type.name().split(" (year|month|day|hour|minute|second)", 2)[0], type.name())
        : type.name();
  }
}
