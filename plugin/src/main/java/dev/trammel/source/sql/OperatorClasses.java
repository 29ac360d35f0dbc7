package dev.trammel.source.sql;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operator classes that PostgreSQL takes when an index names none. */
final class OperatorClasses {

  private static final Set<String> SORTED = Set.of("btree", "hash");

  /** Of btree and hash, by the name of the type. */
  private static final Map<String, Set<String>> OF_TYPES =
      Map.ofEntries(
          Map.entry("text", Set.of("text_ops")),
          Map.entry("character varying", Set.of("text_ops", "varchar_ops")),
          Map.entry("character", Set.of("bpchar_ops")),
          Map.entry("smallint", Set.of("int2_ops")),
          Map.entry("integer", Set.of("int4_ops")),
          Map.entry("bigint", Set.of("int8_ops")),
          Map.entry("real", Set.of("float4_ops")),
          Map.entry("double precision", Set.of("float8_ops")),
          Map.entry("numeric", Set.of("numeric_ops")),
          Map.entry("boolean", Set.of("bool_ops")),
          Map.entry("uuid", Set.of("uuid_ops")),
          Map.entry("date", Set.of("date_ops")),
          Map.entry("timestamp with time zone", Set.of("timestamptz_ops")),
          Map.entry("timestamp without time zone", Set.of("timestamp_ops")),
          Map.entry("time with time zone", Set.of("timetz_ops")),
          Map.entry("time without time zone", Set.of("time_ops")),
          Map.entry("interval", Set.of("interval_ops")),
          Map.entry("bytea", Set.of("bytea_ops")),
          Map.entry("inet", Set.of("inet_ops")),
          Map.entry("jsonb", Set.of("jsonb_ops")));

  /** Of gin, by the name of the type. */
  private static final Map<String, Set<String>> OF_GIN =
      Map.of("jsonb", Set.of("jsonb_ops"), "tsvector", Set.of("tsvector_ops"));

  /** Of gist; those of the extension btree_gist are the defaults of their types too. */
  private static final Set<String> GIST =
      Set.of(
          "range_ops",
          "multirange_ops",
          "tsvector_ops",
          "point_ops",
          "box_ops",
          "poly_ops",
          "circle_ops",
          "gist_int2_ops",
          "gist_int4_ops",
          "gist_int8_ops",
          "gist_text_ops",
          "gist_uuid_ops",
          "gist_date_ops",
          "gist_timestamp_ops",
          "gist_timestamptz_ops",
          "gist_numeric_ops",
          "gist_bool_ops");

  private OperatorClasses() {}

  /** The index without operator classes that say nothing. */
  static Index withoutDefaults(Index index, Table table) {
    return index.withKeys(
        index.keys().stream().map(key -> withoutDefault(key, index.method(), table)).toList());
  }

  /** The operator class of a btree, unless it is what the type has anyway. */
  static Optional<String> explicit(String name, DataType type) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return isDefault(last, "btree", Optional.of(type)) ? Optional.empty() : Optional.of(last);
  }

  private static IndexKey withoutDefault(IndexKey key, String method, Table table) {
    Optional<DataType> type =
        key.term() instanceof IndexKey.ColumnTerm column
            ? table.column(column.column()).map(Column::type)
            : Optional.empty();
    boolean says =
        !key.classParameters().isEmpty()
            || key.operatorClass().filter(each -> !isDefault(each, method, type)).isPresent();
    return says ? key : key.withOperatorClass(Optional.empty());
  }

  /** The constraint without operator classes that say nothing. */
  static ExclusionConstraint withoutDefaults(ExclusionConstraint exclusion, Table table) {
    return exclusion.withElements(
        exclusion.elements().stream()
            .map(each -> each.withKey(withoutDefault(each.key(), exclusion.method(), table)))
            .toList());
  }

  private static boolean isDefault(String name, String method, Optional<DataType> type) {
    if (type.isEmpty()) {
      return false;
    } else if (type.get().isArray()) {
      return name.equals("array_ops");
    }
    if (method.equals("gist")) {
      return GIST.contains(name);
    }
    Map<String, Set<String>> defaults =
        SORTED.contains(method) ? OF_TYPES : method.equals("gin") ? OF_GIN : Map.of();
    return type.get().isBuiltIn()
        && defaults.getOrDefault(type.get().name(), Set.of()).contains(name);
  }
}
