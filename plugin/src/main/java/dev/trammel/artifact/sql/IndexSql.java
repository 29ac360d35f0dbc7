package dev.trammel.artifact.sql;

import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.QualifiedName;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Prints CREATE INDEX. */
final class IndexSql {

  private IndexSql() {}

  static String create(QualifiedName table, Index index) {
    return create("INDEX ", table, index);
  }

  /** Others write to the table meanwhile. */
  static String createConcurrently(QualifiedName table, Index index) {
    return create("INDEX CONCURRENTLY ", table, index);
  }

  private static String create(String kind, QualifiedName table, Index index) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + kind
        + Names.of(index.name())
        + " ON "
        + Names.of(table)
        + (index.method().equals("btree") ? "" : " USING " + Names.of(index.method()))
        + " ("
        + index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", "))
        + ")"
        + (index.include().isEmpty() ? "" : " INCLUDE (" + Names.list(index.include()) + ")")
        + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
        + ParameterSql.with(index.parameters())
        + index.predicate().map(each -> " WHERE " + ExpressionSql.parenthesised(each)).orElse("")
        + ";";
  }

  static String key(IndexKey key) {
    String term =
        key.term() instanceof IndexKey.ColumnTerm column
            ? Names.of(column.column())
            : ExpressionSql.indexed(((IndexKey.ExpressionTerm) key.term()).expression());
    return term
        + key.collation().map(each -> " COLLATE " + Names.ofDotted(each)).orElse("")
        + key.operatorClass().map(each -> " " + operatorClass(each)).orElse("")
        + (key.classParameters().isEmpty()
            ? ""
            : " (" + ParameterSql.list(key.classParameters()) + ")")
        + (key.descending() ? " DESC" : "")
        + nulls(key);
  }

  private static String operatorClass(String name) {
    return Arrays.stream(name.split("\\.")).map(Names::of).collect(Collectors.joining("."));
  }

  private static String nulls(IndexKey key) {
    if (key.nullsFirst() == key.descending()) {
      return "";
    }
    return key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
  }
}
