package dev.trammel.artifact.markdown;

import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints indexes as {@code pg_get_indexdef} does: {@code CREATE INDEX name ON public.t USING btree
 * (a, b DESC) WHERE (a > 0)}.
 */
final class IndexDefinitions {

  private IndexDefinitions() {}

  static String of(QualifiedName table, Index index, boolean trammel) {
    return create(index.unique(), index.name(), table)
        + index.method()
        + " ("
        + index.keys().stream().map(each -> key(each, trammel)).collect(Collectors.joining(", "))
        + ")"
        + (index.include().isEmpty() ? "" : " INCLUDE (" + names(index.include()) + ")")
        + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
        + index.predicate().map(each -> " WHERE " + Printed.term(each, trammel)).orElse("");
  }

  /** {@code RANGE (logdate)}: what a table is partitioned by. */
  static String of(PartitionKey key) {
    return key.method()
        + " ("
        + key.keys().stream().map(each -> key(each, true)).collect(Collectors.joining(", "))
        + ")";
  }

  /** The index behind a primary key or unique constraint. */
  static String implied(
      QualifiedName table, String name, List<String> columns, boolean nullsNotDistinct) {
    return create(true, name, table)
        + "btree ("
        + names(columns)
        + ")"
        + (nullsNotDistinct ? " NULLS NOT DISTINCT" : "");
  }

  private static String create(boolean unique, String name, QualifiedName table) {
    return "CREATE "
        + (unique ? "UNIQUE " : "")
        + "INDEX "
        + Identifiers.quote(name)
        + " ON "
        + Identifiers.quote(table.schema())
        + "."
        + Identifiers.quote(table.name())
        + " USING ";
  }

  static String names(List<String> columns) {
    return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
  }

  private static String key(IndexKey key, boolean trammel) {
    String term;
    if (key.term() instanceof IndexKey.ColumnTerm column) {
      term = Identifiers.quote(column.column());
    } else {
      IndexKey.ExpressionTerm expression = (IndexKey.ExpressionTerm) key.term();
      term =
          Printed.isCall(expression.expression())
              ? expression.expression().sql()
              : "(" + Printed.term(expression.expression(), trammel) + ")";
    }
    return term
        + key.collation().map(each -> " COLLATE " + Identifiers.quote(each)).orElse("")
        + key.operatorClass().map(each -> " " + operatorClass(each)).orElse("")
        + (key.descending() ? " DESC" : "")
        + nulls(key);
  }

  private static String operatorClass(String name) {
    return Arrays.stream(name.split("\\.", -1))
        .map(Identifiers::quote)
        .collect(Collectors.joining("."));
  }

  private static String nulls(IndexKey key) {
    if (key.nullsFirst() == key.descending()) {
      return "";
    }
    return key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
  }
}
