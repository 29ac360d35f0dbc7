package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how values are mapped and their former ones kept, and how they come back.
 *
 * <p>Former values lie in schema {@code trammel_kept}, one table for each mapped column, as text
 * beside the row's key. Several migrations may map the same column: each brings back and removes
 * only the former values of its own map. A row that was edited since keeps its edit.
 */
final class KeptValues {

  static final String SCHEMA = "trammel_kept";
  private static final int LONGEST_NAME = 63;

  private final Table table;
  private final Column column;
  private final List<String> key;
  private final SortedMap<String, String> values;
  private final String kept;

  KeptValues(
      Database before, QualifiedName table, String column, SortedMap<String, String> values) {
    this.table = before.tables().get(table);
    this.column = this.table.column(column).orElseThrow();
    this.key = this.table.primaryKey().map(PrimaryKey::columns).orElseThrow();
    this.values = values;
    this.kept = Names.of(new QualifiedName(SCHEMA, name(table, column)));
  }

  /** {@code crewai_crews__process_type}; what is too long is cut and told apart by its hash. */
  static String name(QualifiedName table, String column) {
    String schema = table.schema().equals(QualifiedName.PUBLIC) ? "" : table.schema() + "__";
    String name = schema + table.name() + "__" + column;
    if (name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_NAME) {
      return name;
    }
    String hash = String.format(java.util.Locale.ROOT, "_%08x", name.hashCode());
    int end = name.length();
    while (name.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8).length
        > LONGEST_NAME - hash.length()) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + hash;
  }

  List<String> map() {
    List<String> statements = shelves();
    withoutTriggers(keepAndMap(""), statements);
    return statements;
  }

  private List<String> shelves() {
    List<String> columns = new ArrayList<>();
    columns(table, key).forEach(each -> columns.add(each + " NOT NULL"));
    columns.add(former() + " text NOT NULL");
    columns.add(mappedName() + " text NOT NULL");
    return shelves(kept, columns);
  }

  /** Makes room for former values, for nobody but their owner. */
  static List<String> shelves(String kept, List<String> columns) {
    return new ArrayList<>(
        List.of(
            "CREATE SCHEMA IF NOT EXISTS " + SCHEMA + ";",
            "REVOKE ALL ON SCHEMA " + SCHEMA + " FROM PUBLIC;",
            "CREATE TABLE IF NOT EXISTS "
                + kept
                + " (\n  "
                + String.join(",\n  ", columns)
                + "\n);",
            "REVOKE ALL ON TABLE " + kept + " FROM PUBLIC;"));
  }

  /** Columns of a table as a definition names them: {@code id bigint}. */
  static List<String> columns(Table table, List<String> names) {
    return names.stream()
        .map(each -> Names.of(each) + " " + Names.of(table.column(each).orElseThrow().type()))
        .toList();
  }

  /** Some rows at a time. */
  List<String> mapInBatches(int size) {
    TableTriggers triggers = new TableTriggers(table);
    List<String> statements = shelves();
    statements.add(
        new RowBatches(table, size)
            .statement(
                isFormer(name()), range -> triggers.without(keepAndMap("\n    AND " + range))));
    return statements;
  }

  /** In one statement, so that nobody can write a row between its being kept and being mapped. */
  private String keepAndMap(String condition) {
    return "WITH chosen AS (\n  SELECT "
        + keyAliases()
        + ", "
        + text(name())
        + " AS trammel_former\n  FROM "
        + Names.of(table.name())
        + "\n  WHERE "
        + isFormer(name())
        + condition
        + "\n  FOR UPDATE\n), kept AS (\n  INSERT INTO "
        + kept
        + " ("
        + Names.list(key)
        + ", "
        + former()
        + ", "
        + mappedName()
        + ")\n  SELECT "
        + aliases()
        + ", trammel_former, "
        + text(typed(mapped("trammel_former")))
        + "\n  FROM chosen\n)\nUPDATE "
        + Names.of(table.name())
        + " AS here\nSET "
        + name()
        + " = "
        + typed(mapped("trammel_former"))
        + "\nFROM chosen\nWHERE "
        + IntStream.range(0, key.size())
            .mapToObj(at -> "here." + Names.of(key.get(at)) + " = trammel_key_" + (at + 1))
            .collect(Collectors.joining(" AND "))
        + ";";
  }

  private String keyAliases() {
    return IntStream.range(0, key.size())
        .mapToObj(at -> Names.of(key.get(at)) + " AS trammel_key_" + (at + 1))
        .collect(Collectors.joining(", "));
  }

  private String aliases() {
    return IntStream.rangeClosed(1, key.size())
        .mapToObj(at -> "trammel_key_" + at)
        .collect(Collectors.joining(", "));
  }

  List<String> restore() {
    List<String> statements = new ArrayList<>();
    withoutTriggers(
        "UPDATE "
            + Names.of(table.name())
            + " AS here\nSET "
            + name()
            + " = "
            + typed("kept." + former())
            + "\nFROM "
            + kept
            + " AS kept\nWHERE "
            + key.stream()
                .map(each -> "kept." + Names.of(each) + " = here." + Names.of(each))
                .collect(Collectors.joining(" AND "))
            + "\n  AND "
            + text("here." + name())
            + " = kept."
            + mappedName()
            + "\n  AND kept."
            + isFormer(former())
            + ";",
        statements);
    statements.add("DELETE FROM " + kept + "\nWHERE " + isFormer(former()) + ";");
    statements.add(clear());
    return statements;
  }

  private String name() {
    return Names.of(column.name());
  }

  private String former() {
    return free("former");
  }

  private String mappedName() {
    return free("mapped");
  }

  /** A name that no key column has. */
  private String free(String wanted) {
    return Names.of(key.contains(wanted) ? wanted + "_value" : wanted);
  }

  private String mapped(String term) {
    String cases =
        values.entrySet().stream()
            .map(
                each ->
                    " WHEN "
                        + Literals.quote(each.getKey())
                        + " THEN "
                        + Literals.quote(each.getValue()))
            .collect(Collectors.joining());
    return "CASE " + term + cases + " END";
  }

  private String isFormer(String term) {
    String list = values.keySet().stream().map(Literals::quote).collect(Collectors.joining(", "));
    return (term.equals(former()) ? term : text(term)) + " IN (" + list + ")";
  }

  private boolean isText() {
    return column.type().isBuiltIn()
        && !column.type().isArray()
        && Set.of("text", "character varying").contains(column.type().name());
  }

  private String text(String term) {
    return isText() ? term : term + "::text";
  }

  /** Text is assigned without a cast, which would cut it to the column's length in silence. */
  private String typed(String term) {
    String operand = term.startsWith("CASE") ? "(" + term + ")" : term;
    return isText() ? term : operand + "::" + Names.of(column.type());
  }

  private void withoutTriggers(String update, List<String> statements) {
    TableTriggers triggers = new TableTriggers(table);
    statements.addAll(triggers.disable());
    statements.add(update);
    statements.addAll(triggers.enable());
  }

  private String clear() {
    return clear(kept, "NOT EXISTS (SELECT FROM " + kept + ")");
  }

  /** Takes a table of former values away, and the schema with the last of them. */
  static String clear(String kept, String condition) {
    return """
    DO $trammel$
    BEGIN
      IF %3$s THEN
        DROP TABLE %1$s;
      END IF;
      IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = '%2$s'::regnamespace) THEN
        DROP SCHEMA %2$s;
      END IF;
    END
    $trammel$;\
    """
        .formatted(kept, SCHEMA, condition);
  }
}
