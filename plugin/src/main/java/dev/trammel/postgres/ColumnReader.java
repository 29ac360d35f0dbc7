package dev.trammel.postgres;

import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.NotNull;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.SequenceOptions;
import dev.trammel.model.change.NotNulls;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
      char storage,
      ColumnStorage settings) {

    long place() {
      return IdentitySequences.column(table, number);
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
  private final IdentitySequences identities;
  private final Map<Long, QualifiedName> tables;
  private final ColumnNames names = new ColumnNames();
  private final Map<String, String> common = new HashMap<>();

  private ColumnReader(Query query, IdentitySequences identities, Map<Long, QualifiedName> tables) {
    this.query = query;
    this.identities = identities;
    this.tables = tables;
  }

  /** Those of the tables, which are given by their numbers. */
  static Columns read(
      Query query,
      ExpressionPrinter printer,
      IdentitySequences identities,
      Map<Long, QualifiedName> tables)
      throws SQLException {
    ColumnReader reader = new ColumnReader(query, identities, tables);
    return new Columns(reader.columns(printer), reader.names);
  }

  private Map<Long, List<Column>> columns(ExpressionPrinter printer) throws SQLException {
    List<Attribute> attributes = attributes();
    attributes.sort(Comparator.comparingLong(Attribute::place));
    Set<ColumnTypes.Key> keys = new LinkedHashSet<>();
    attributes.forEach(each -> keys.add(each.type()));
    Map<ColumnTypes.Key, ColumnTypes.Type> types = ColumnTypes.read(query, printer.enums(), keys);
    Set<Long> others = new TreeSet<>();
    for (Attribute each : attributes) {
      if (each.collation() != types.get(each.type()).collation()) {
        others.add(each.collation());
      }
    }
    Map<Long, String> collations = ColumnTypes.collations(query, others);
    Map<Long, Expression> expressions = expressions(printer);
    Map<Long, SequenceOptions> ofPartitions = ofPartitions(attributes);
    Map<Long, NotNull> notNulls = notNulls();
    Map<Long, String> comments = comments();
    NotNull usual = query.version() < 18 ? NotNull.UNNAMED : NotNull.DEFAULT;
    Map<Long, List<Column>> columns = new HashMap<>();
    for (Attribute each : attributes) {
      long place = each.place();
      ColumnTypes.Type type = types.get(each.type());
      Optional<Expression> expression = Optional.ofNullable(expressions.get(place));
      Optional<Generation> generation =
          generation(
              each,
              type.type(),
              expression,
              identities.byColumn().getOrDefault(place, ofPartitions.get(place)));
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
                      each.storage() == type.storage()
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
          nullif(a.attnotnull, false) AS not_null, nullif(a.attidentity, '') AS identity,
          nullif(a.attgenerated, '') AS generated, a.attstorage,
          nullif(a.attcompression, '') AS compression,
          nullif(a.attstattarget, -1) AS statistics, a.attoptions, a.attfdwoptions,
          nullif(a.attcompression <> '' OR coalesce(a.attstattarget, -1) <> -1
            OR a.attoptions IS NOT NULL OR a.attfdwoptions IS NOT NULL, false) AS has_settings
        FROM pg_attribute a
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid = ANY (CAST(? AS oid[]))
        """,
        this::attribute,
        tables.keySet());
  }

  private Attribute attribute(Query.Row row) throws SQLException {
    Attribute attribute =
        new Attribute(
            row.number("attrelid"),
            (int) row.number("attnum"),
            common(row.string("attname")),
            new ColumnTypes.Key(row.number("atttypid"), (int) row.number("atttypmod")),
            row.number("attcollation"),
            row.flag("not_null"),
            row.optional("identity").orElse(""),
            row.optional("generated").orElse(""),
            row.string("attstorage").charAt(0),
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
              long place = IdentitySequences.column(row.number("adrelid"), row.number("adnum"));
              places.put(row.number("oid"), place);
              return new ExpressionPrinter.Stored(
                  row.number("oid"), row.string("adbin"), names.of(row.number("adrelid")));
            },
            tables.keySet());
    Map<Long, Expression> expressions = new HashMap<>();
    printer
        .print(PRINTED, stored)
        .forEach((row, expression) -> expressions.put(places.get(row), expression));
    return expressions;
  }

  /** Those of partitions, which use the sequence of the table that is partitioned. */
  private Map<Long, SequenceOptions> ofPartitions(List<Attribute> attributes) throws SQLException {
    Map<Long, SequenceOptions> sequences = new HashMap<>();
    Set<Long> partitions = new TreeSet<>();
    for (Attribute each : attributes) {
      if (!each.identity().isEmpty() && !identities.byColumn().containsKey(each.place())) {
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
          row ->
              sequences.put(
                  IdentitySequences.column(row.number("relation"), row.number("number")),
                  SchemaReader.options(row)),
          partitions);
    }
    return sequences;
  }

  /** Those that are not as PostgreSQL makes them. */
  private Map<Long, NotNull> notNulls() throws SQLException {
    Map<Long, NotNull> notNulls = new HashMap<>();
    if (query.version() >= 18) {
      query.each(
          """
          SELECT conrelid, conkey[1] AS attnum, conname, nullif(connoinherit, false) AS no_inherit,
            nullif(NOT convalidated, false) AS unvalidated
          FROM pg_constraint WHERE contype = 'n' AND conrelid = ANY (CAST(? AS oid[]))
          """,
          row -> notNull(row, notNulls),
          tables.keySet());
    }
    return notNulls;
  }

  private void notNull(Query.Row row, Map<Long, NotNull> notNulls) throws SQLException {
    long table = row.number("conrelid");
    int number = (int) row.number("attnum");
    String column = names.of(table).get(number);
    NotNull notNull =
        new NotNull(row.optional("conname"), row.flag("no_inherit"), !row.flag("unvalidated"));
    if (!NotNulls.isUsual(notNull, tables.get(table), column)) {
      notNulls.put(IdentitySequences.column(table, number), notNull);
    }
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
                IdentitySequences.column(row.number("objoid"), row.number("objsubid")),
                row.string("description")),
        tables.keySet());
    return comments;
  }

  /** The same name has one string in all tables. */
  private String common(String name) {
    return common.computeIfAbsent(name, each -> each);
  }

  private static ColumnStorage settings(Query.Row row) throws SQLException {
    return row.isNull("has_settings")
        ? ColumnStorage.DEFAULT
        : new ColumnStorage(
            Optional.empty(),
            row.optional("compression").flatMap(ColumnReader::compression),
            row.optional("statistics").map(Integer::valueOf),
            PrintedSql.parameters(row.strings("attoptions")),
            RemoteCatalog.options(row.strings("attfdwoptions")));
  }

  private static String storage(char code) {
    return switch (code) {
      case 'p' -> "PLAIN";
      case 'e' -> "EXTERNAL";
      case 'm' -> "MAIN";
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
