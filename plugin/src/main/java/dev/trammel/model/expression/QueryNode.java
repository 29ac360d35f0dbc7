package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.List;
import java.util.Optional;

/** A query's tree: what a view shows, or a sub-select. */
public sealed interface QueryNode {

  /** A query with what stands before and behind its body. */
  record Whole(
      boolean recursive,
      List<CommonTable> with,
      QueryNode body,
      List<SortKey> orderBy,
      Optional<SqlNode> limit,
      boolean withTies,
      Optional<SqlNode> offset)
      implements QueryNode {}

  /**
   * {@code SELECT … FROM … WHERE …}.
   *
   * @param distinctOn the expressions of {@code DISTINCT ON (…)}
   */
  record Select(
      boolean distinct,
      List<SqlNode> distinctOn,
      List<Target> targets,
      List<FromItem> from,
      Optional<SqlNode> where,
      boolean groupDistinct,
      List<SqlNode> groupBy,
      Optional<SqlNode> having,
      List<NamedWindow> windows)
      implements QueryNode {}

  /**
   * Two queries joined.
   *
   * @param operator {@code union}, {@code intersect} or {@code except}
   */
  record SetOperation(String operator, boolean all, QueryNode left, QueryNode right)
      implements QueryNode {}

  /** {@code VALUES (…), (…)}. */
  record Values(List<List<SqlNode>> rows) implements QueryNode {}

  /** A query that WITH names. */
  record CommonTable(
      String name, List<String> columns, Optional<Boolean> materialized, QueryNode query) {}

  /** What a SELECT shows; a star is a name that ends in one. */
  record Target(SqlNode value, Optional<String> alias) {}

  /** One key of ORDER BY. */
  record SortKey(SqlNode value, boolean descending, boolean nullsFirst) {}

  /** {@code WINDOW name AS (…)}. */
  record NamedWindow(String name, Window window) {}

  /**
   * What stands behind OVER.
   *
   * @param base the window that this one is built on; empty when there is none
   * @param frame its words and bounds, in order; empty for the default
   */
  record Window(
      String base, List<SqlNode> partitionBy, List<SortKey> orderBy, List<SqlNode> frame) {}

  /** What stands behind FROM. */
  sealed interface FromItem {}

  /**
   * A table, a view, or a query that WITH names.
   *
   * @param token the index of the first token of its name
   */
  record Relation(List<String> name, boolean only, Optional<SqlNode> sample, Alias alias, int token)
      implements FromItem {

    /** By what is written; its place does not count. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Relation it
          && name.equals(it.name)
          && only == it.only
          && sample.equals(it.sample)
          && alias.equals(it.alias);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** A query in parentheses. */
  record SubSelect(boolean lateral, QueryNode query, Alias alias) implements FromItem {}

  /**
   * One function, or several side by side in {@code ROWS FROM (…)}.
   *
   * @param definitions the columns of a function that returns records
   */
  record FunctionScan(
      List<SqlNode> calls, boolean ordinality, List<Definition> definitions, Alias alias)
      implements FromItem {}

  /**
   * Two items joined.
   *
   * @param kind {@code inner}, {@code left}, {@code right}, {@code full} or {@code cross}
   */
  record Join(
      String kind,
      boolean natural,
      FromItem left,
      FromItem right,
      Optional<SqlNode> condition,
      List<String> using,
      Optional<String> usingAlias,
      Alias alias)
      implements FromItem {}

  /** {@code name type} of a record's columns. */
  record Definition(String name, DataType type) {}

  /**
   * {@code AS name (columns)}.
   *
   * @param name empty when there is none
   */
  record Alias(String name, List<String> columns) {
    static final Alias NONE = new Alias("", List.of());

    boolean isNone() {
      return name.isEmpty();
    }
  }
}
