package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.model.IndexKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Makes the keys of indexes, with what they state beside their columns. */
final class IndexKeyReader {

  private record OperatorClass(String name, boolean isDefault, boolean takesParameters) {}

  private record Place(long index, int number) {}

  private final ColumnNames names;
  private final Map<Long, OperatorClass> classes = new HashMap<>();
  private final Map<Place, SortedMap<String, String>> parameters = new HashMap<>();
  private final Map<Place, Long> typeCollations = new HashMap<>();
  private final Map<Long, String> collations;

  IndexKeyReader(Query query, ColumnNames names, List<IndexRow> rows) throws SQLException {
    this.names = names;
    readClasses(query, rows);
    readParameters(query, rows);
    readTypeCollations(query, rows);
    Set<Long> others = new TreeSet<>();
    for (IndexRow row : rows) {
      for (int i = 0; i < row.keys(); i++) {
        otherCollation(row, i).ifPresent(others::add);
      }
    }
    collations = ColumnTypes.collations(query, others);
  }

  private void readClasses(Query query, List<IndexRow> rows) throws SQLException {
    Set<Long> used = new TreeSet<>();
    for (IndexRow row : rows) {
      used.addAll(row.classes());
    }
    query.list(
        """
        SELECT oc.oid, oc.opcdefault, CASE WHEN pg_opclass_is_visible(oc.oid) THEN oc.opcname
          ELSE n.nspname || '.' || oc.opcname END AS name,
          m.amname <> 'btree' OR EXISTS (SELECT FROM pg_amproc p
            WHERE p.amprocfamily = oc.opcfamily AND p.amprocnum = 5) AS takes_parameters
        FROM pg_opclass oc JOIN pg_namespace n ON n.oid = oc.opcnamespace
          JOIN pg_am m ON m.oid = oc.opcmethod
        WHERE oc.oid = ANY (CAST(? AS oid[]))
        """,
        row ->
            classes.put(
                row.number("oid"),
                new OperatorClass(
                    row.string("name"), row.flag("opcdefault"), row.flag("takes_parameters"))),
        used);
  }

  /** Of a class for B-trees they are taken by its fifth support function, which few have. */
  private void readParameters(Query query, List<IndexRow> rows) throws SQLException {
    List<Long> indexes =
        rows.stream()
            .filter(row -> row.classes().stream().anyMatch(it -> classes.get(it).takesParameters()))
            .map(IndexRow::oid)
            .toList();
    if (!indexes.isEmpty()) {
      query.list(
          """
          SELECT attrelid, attnum, attoptions FROM pg_attribute
          WHERE attoptions IS NOT NULL AND attrelid = ANY (CAST(? AS oid[]))
          """,
          row -> parameters.put(place(row), PrintedSql.parameters(row.strings("attoptions"))),
          indexes);
    }
  }

  /** Of expressions; a column has its own. */
  private void readTypeCollations(Query query, List<IndexRow> rows) throws SQLException {
    List<Long> indexes =
        rows.stream().filter(each -> each.expressions() != null).map(IndexRow::oid).toList();
    if (!indexes.isEmpty()) {
      Map<Place, Long> types = new HashMap<>();
      query.list(
          """
          SELECT attrelid, attnum, atttypid FROM pg_attribute
          WHERE attrelid = ANY (CAST(? AS oid[]))
          """,
          row -> types.put(place(row), row.number("atttypid")),
          indexes);
      Map<Long, Long> ofTypes = new HashMap<>();
      query.list(
          "SELECT oid, typcollation FROM pg_type WHERE oid = ANY (CAST(? AS oid[]))",
          row -> ofTypes.put(row.number("oid"), row.number("typcollation")),
          new TreeSet<>(types.values()));
      types.forEach((place, type) -> typeCollations.put(place, ofTypes.get(type)));
    }
  }

  private static Place place(Query.Row row) throws SQLException {
    return new Place(row.number("attrelid"), (int) row.number("attnum"));
  }

  /** The keys of an index that has these expressions among them. */
  List<IndexKey> keys(IndexRow row, Iterator<Expression> expressions) {
    List<IndexKey> keys = new ArrayList<>();
    for (int i = 0; i < row.keys(); i++) {
      IndexKey.Term term =
          row.columns().get(i) == 0
              ? new IndexKey.ExpressionTerm(expressions.next())
              : new IndexKey.ColumnTerm(column(row, i));
      SortedMap<String, String> own =
          parameters.getOrDefault(new Place(row.oid(), i + 1), Collections.emptySortedMap());
      OperatorClass operators = classes.get(row.classes().get(i));
      keys.add(
          new IndexKey(
              term,
              otherCollation(row, i).map(collations::get),
              operators.isDefault() && own.isEmpty()
                  ? Optional.empty()
                  : Optional.of(operators.name()),
              own,
              (row.options().get(i) & 1) != 0,
              (row.options().get(i) & 2) != 0));
    }
    return keys;
  }

  List<String> included(IndexRow row) {
    List<String> included = new ArrayList<>();
    for (int i = row.keys(); i < row.columns().size(); i++) {
      included.add(column(row, i));
    }
    return included;
  }

  private String column(IndexRow row, int place) {
    return names.of(row.table()).get(row.columns().get(place).intValue());
  }

  /** One that is not that of the column or the type. */
  private Optional<Long> otherCollation(IndexRow row, int place) {
    long collation = row.collations().get(place);
    if (collation == 0) {
      return Optional.empty();
    }
    long usual =
        row.columns().get(place) == 0
            ? typeCollations.get(new Place(row.oid(), place + 1))
            : names.collation(row.table(), row.columns().get(place).intValue());
    return collation == usual ? Optional.empty() : Optional.of(collation);
  }
}
