package dev.trammel.postgres;

import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.NotNull;
import dev.trammel.model.SequenceOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the columns of tables, in position order.
 *
 * <p>What few columns have, or many have alike, is read apart from them. Long, as it holds a query
 * for each of these.
 */
final class ColumnReader {

  /** The columns by their tables, and their names by their numbers. */
  record Columns(Map<Long, List<Column>> byTable, ColumnNames names) {}

  /** A row of {@code pg_attribute}. */
  private record Attribute(
      long table,
      int number,
      String name,
      ColumnTypes.Key type,
      long collation,
      boolean notNull,
      String identity,
      String generated,
      String storage,
      ColumnStorage settings) {

    long place() {
      return ColumnReader.place(table, number);
    }
  }

  /** A default names no column, so it is printed without its table: PostgreSQL would open it. */
  private static final String PRINTED =
      """
      SELECT ad.oid,
        pg_get_expr(ad.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE ad.adrelid END) AS printed
      FROM pg_attrdef ad JOIN pg_attribute a ON a.attrelid = ad.adrelid AND a.attnum = ad.adnum
      WHERE ad.oid = ANY (CAST(? AS oid[]))
      """;

  private final Query query;
  private final Collection<Long> tables;
  private final ColumnNames names = new ColumnNames();

  private ColumnReader(Query query, Collection<Long> tables) {
    this.query = query;
    this.tables = tables;
  }

  static Columns read(Query query, ExpressionPrinter printer, Collection<Long> tables)
      throws SQLException {
    ColumnReader reader = new ColumnReader(query, tables);
    return new Columns(reader.columns(printer), reader.names);
  }

  private Map<Long, List<Column>> columns(ExpressionPrinter printer) throws SQLException {
    List<Attribute> attributes = attributes();
    Set<ColumnTypes.Key> keys = new LinkedHashSet<>();
    attributes.forEach(each -> keys.add(each.type()));
    Map<ColumnTypes.Key, ColumnTypes.Type> types = ColumnTypes.read(query, keys);
    Set<Long> others = new TreeSet<>();
    for (Attribute each : attributes) {
      if (each.collation() != types.get(each.type()).collation()) {
        others.add(each.collation());
      }
    }
    Map<Long, String> collations = ColumnTypes.collations(query, others);
    Map<Long, Expression> expressions = expressions(printer);
    Map<Long, SequenceOptions> sequences = sequences(attributes);
    Map<Long, NotNull> notNulls = notNulls();
    Map<Long, String> comments = comments();
    NotNull usual = query.version() < 18 ? NotNull.UNNAMED : NotNull.DEFAULT;
    Map<Long, List<Column>> columns = new HashMap<>();
    for (Attribute each : attributes) {
      long place = each.place();
      ColumnTypes.Type type = types.get(each.type());
      Optional<Expression> expression = Optional.ofNullable(expressions.get(place));
      Optional<Generation> generation =
          generation(each, type.type(), expression, sequences.get(place));
      boolean collated = each.collation() != 0 && each.collation() != type.collation();
      columns
          .computeIfAbsent(each.table(), table -> new ArrayList<>())
          .add(
              new Column(
                      each.name(),
                      type.type(),
                      !each.notNull(),
                      generation.isPresent() ? Optional.empty() : expression,
                      generation,
                      collated ? Optional.of(collations.get(each.collation())) : Optional.empty(),
                      Optional.ofNullable(comments.get(place)))
                  .withStorage(
                      each.storage().equals(type.storage())
                          ? each.settings()
                          : each.settings().withStorage(Optional.of(storage(each.storage()))))
                  .withNotNull(notNulls.getOrDefault(place, usual)));
    }
    return columns;
  }

  private List<Attribute> attributes() throws SQLException {
    return query.list(
        """
        SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attcollation,
          a.attnotnull, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
          nullif(a.attstattarget, -1) AS statistics, a.attoptions, a.attfdwoptions,
          a.attcompression = '' AND coalesce(a.attstattarget, -1) = -1
            AND a.attoptions IS NULL AND a.attfdwoptions IS NULL AS as_usual
        FROM pg_attribute a
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY (CAST(? AS oid[]))
        ORDER BY a.attrelid, a.attnum
        """,
        this::attribute,
        tables);
  }

  private Attribute attribute(Query.Row row) throws SQLException {
    Attribute attribute =
        new Attribute(
            row.number("attrelid"),
            (int) row.number("attnum"),
            row.string("attname"),
            new ColumnTypes.Key(row.number("atttypid"), (int) row.number("atttypmod")),
            row.number("attcollation"),
            row.flag("attnotnull"),
            row.string("attidentity"),
            row.string("attgenerated"),
            row.string("attstorage"),
            settings(row));
    names.add(attribute.table(), attribute.number(), attribute.name(), attribute.collation());
    return attribute;
  }

  private Map<Long, Expression> expressions(ExpressionPrinter printer) throws SQLException {
    Map<Long, Long> places = new HashMap<>();
    List<ExpressionPrinter.Stored> stored =
        query.list(
            """
            SELECT oid, adrelid, adnum, adbin FROM pg_attrdef
            WHERE adrelid = ANY (CAST(? AS oid[]))
            """,
            row -> {
              long place = place(row.number("adrelid"), row.number("adnum"));
              places.put(row.number("oid"), place);
              return new ExpressionPrinter.Stored(
                  row.number("oid"), row.string("adbin"), names.of(row.number("adrelid")));
            },
            tables);
    Map<Long, Expression> expressions = new HashMap<>();
    printer
        .print(PRINTED, stored)
        .forEach((row, expression) -> expressions.put(places.get(row), expression));
    return expressions;
  }

  private Map<Long, SequenceOptions> sequences(List<Attribute> attributes) throws SQLException {
    Map<Long, SequenceOptions> sequences = new HashMap<>();
    query.list(
        """
        SELECT d.refobjid AS relation, d.refobjsubid AS number, q.*
        FROM pg_sequence q JOIN pg_depend d ON d.deptype = 'i' AND d.objid = q.seqrelid
          AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
        WHERE d.refobjid = ANY (CAST(? AS oid[]))
        """,
        row -> sequence(sequences, row),
        tables);
    Set<Long> partitions = new TreeSet<>();
    for (Attribute each : attributes) {
      if (!each.identity().isEmpty() && !sequences.containsKey(each.place())) {
        partitions.add(each.table());
      }
    }
    if (!partitions.isEmpty()) {
      query.list(
          """
          SELECT a.attrelid AS relation, a.attnum AS number, q.*
          FROM pg_attribute a
            JOIN pg_attribute r ON r.attname = a.attname
              AND r.attrelid = pg_partition_root(a.attrelid)
            JOIN pg_depend d ON d.deptype = 'i' AND d.classid = 'pg_class'::regclass
              AND d.refclassid = 'pg_class'::regclass AND d.refobjid = r.attrelid
              AND d.refobjsubid = r.attnum
            JOIN pg_sequence q ON q.seqrelid = d.objid
          WHERE a.attidentity <> '' AND a.attrelid = ANY (CAST(? AS oid[]))
          """,
          row -> sequence(sequences, row),
          partitions);
    }
    return sequences;
  }

  private static boolean sequence(Map<Long, SequenceOptions> sequences, Query.Row row)
      throws SQLException {
    long place = place(row.number("relation"), row.number("number"));
    return sequences.put(place, SchemaReader.options(row)) == null;
  }

  /** One number for both; a table has at most 1,600 columns. */
  private static long place(long table, long number) {
    return table << 11 | number;
  }

  private Map<Long, NotNull> notNulls() throws SQLException {
    Map<Long, NotNull> notNulls = new HashMap<>();
    if (query.version() >= 18) {
      query.list(
          """
          SELECT conrelid, conkey[1] AS attnum, conname, connoinherit, convalidated
          FROM pg_constraint WHERE contype = 'n' AND conrelid = ANY (CAST(? AS oid[]))
          """,
          row ->
              notNulls.put(
                  place(row.number("conrelid"), row.number("attnum")),
                  new NotNull(
                      row.optional("conname"), row.flag("connoinherit"), row.flag("convalidated"))),
          tables);
    }
    return notNulls;
  }

  private Map<Long, String> comments() throws SQLException {
    Map<Long, String> comments = new HashMap<>();
    query.list(
        """
        SELECT objoid, objsubid, description FROM pg_description
        WHERE classoid = 'pg_class'::regclass AND objsubid > 0
          AND objoid = ANY (CAST(? AS oid[]))
        """,
        row ->
            comments.put(
                place(row.number("objoid"), row.number("objsubid")), row.string("description")),
        tables);
    return comments;
  }

  private static ColumnStorage settings(Query.Row row) throws SQLException {
    return row.flag("as_usual")
        ? ColumnStorage.DEFAULT
        : new ColumnStorage(
            Optional.empty(),
            row.optional("attcompression").map(String::strip).flatMap(ColumnReader::compression),
            row.optional("statistics").map(Integer::valueOf),
            PrintedSql.parameters(row.strings("attoptions")),
            RemoteCatalog.options(row.strings("attfdwoptions")));
  }

  private static String storage(String code) {
    return switch (code) {
      case "p" -> "PLAIN";
      case "e" -> "EXTERNAL";
      case "m" -> "MAIN";
      default -> "EXTENDED";
    };
  }

  private static Optional<String> compression(String code) {
    return switch (code) {
      case "p" -> Optional.of("pglz");
      case "l" -> Optional.of("lz4");
      default -> Optional.empty();
    };
  }

  private static Optional<Generation> generation(
      Attribute attribute,
      DataType type,
      Optional<Expression> expression,
      SequenceOptions sequence) {
    if (!attribute.identity().isEmpty()) {
      SequenceOptions usual = SequenceOptions.of(type);
      return Optional.of(
          new Generation.Identity(
              attribute.identity().equals("a"),
              Optional.of(sequence).filter(each -> !each.equals(usual))));
    }
    if (attribute.generated().isEmpty()) {
      return Optional.empty();
    }
    return expression.map(it -> new Generation.Computed(it, attribute.generated().equals("s")));
  }

  /** Of the columns type_schema, typname, printed and is_array. */
  static DataType type(Query.Row row) throws SQLException {
    String schema = row.string("type_schema");
    String printed = row.string("printed");
    int dimensions = row.flag("is_array") ? 1 : 0;
    List<String> modifiers = PrintedSql.modifiers(printed);
    return schema.equals("pg_catalog")
        ? new DataType("", PrintedSql.baseName(printed), modifiers, dimensions)
        : new DataType(schema, row.string("typname"), modifiers, dimensions);
  }
}
