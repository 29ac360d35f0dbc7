package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.Column;
import dev.trammel.model.DomainType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** TR650 to TR658 and TR686: types that lead into trouble; one finding a table. */
final class TypeRules implements StateRule {

  private record Rule(
      Code code, String trouble, String expected, String fix, BiPredicate<Column, Table> matches) {}

  private static final Set<String> REGISTERED =
      Set.of(
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure");

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Code.TR650,
              "is filled up with blanks, which comparisons ignore here and heed there",
              "text, or varchar with a limit that has a reason",
              "write text",
              (column, table) -> isOf(column, "character")),
          new Rule(
              Code.TR651,
              "has a limit that only a type change can move",
              "text, with a CHECK where there is a limit",
              "write text and CHECK (length(…) <= …), which can be changed without reading rows",
              (column, table) ->
                  isOf(column, "character varying")
                      && !column.type().isArray()
                      && !column.type().modifiers().isEmpty()),
          new Rule(
              Code.TR652,
              "does not say which moment it means",
              "timestamp with time zone",
              "write timestamptz",
              (column, table) -> isOf(column, "timestamp without time zone")),
          new Rule(
              Code.TR653,
              "leans on a sequence that is owned and granted apart from the table",
              "an identity column",
              "write bigint GENERATED ALWAYS AS IDENTITY",
              (column, table) -> isSerial(column)),
          new Rule(
              Code.TR654,
              "changes what it means with the server's setting lc_monetary",
              "numeric, and a column for the currency",
              "write numeric(…,2)",
              (column, table) -> isOf(column, "money")),
          new Rule(
              Code.TR655,
              "can be neither compared nor indexed, and is parsed at every read",
              "jsonb",
              "write jsonb",
              (column, table) -> isOf(column, "json")),
          new Rule(
              Code.TR656,
              "can run out of numbers",
              "bigint, or uuid",
              "write bigint",
              TypeRules::isSmallKey),
          new Rule(
              Code.TR657,
              "has an offset that no date goes with, so that summer time cannot be known",
              "time without time zone, or timestamptz",
              "write time or timestamptz",
              (column, table) -> isOf(column, "time with time zone")),
          new Rule(
              Code.TR686,
              "keeps a number that pg_upgrade cannot carry over",
              "text with the object's name",
              "write text, and cast where it is used",
              (column, table) -> REGISTERED.contains(column.type().name())));

  @Override
  public List<Diagnostic> check(State state) {
    List<Diagnostic> found = new ArrayList<>();
    for (Table table : state.wholeTables()) {
      for (Rule rule : RULES) {
        List<Column> columns =
            state.newColumns(table).filter(each -> rule.matches().test(each, table)).toList();
        if (!columns.isEmpty()) {
          found.add(finding(state, table, rule, columns));
        }
      }
    }
    domains(state, found);
    return found;
  }

  private static Diagnostic finding(State state, Table table, Rule rule, List<Column> columns) {
    Column first = columns.get(0);
    String others =
        columns.size() == 1 ? "" : ", as " + (columns.size() - 1) + " more of the table";
    String types =
        String.join(", ", columns.stream().map(each -> each.name() + " " + type(each)).toList());
    return state
        .warn(
            rule.code(),
            new ObjectReference.ColumnReference(table.name(), first.name()),
            table.name() + "." + first.name() + " " + rule.trouble() + others)
        .found(types)
        .expected(rule.expected())
        .fix(rule.fix());
  }

  private static String type(Column column) {
    return column.type() + (isSerial(column) ? " with the next value of a sequence" : "");
  }

  private static boolean isOf(Column column, String type) {
    return column.type().isBuiltIn() && column.type().name().equals(type);
  }

  private static boolean isSerial(Column column) {
    return column
        .defaultValue()
        .filter(each -> each.sql().toLowerCase(java.util.Locale.ROOT).startsWith("nextval("))
        .isPresent();
  }

  /** Numbers that a sequence gives, for a key of one column. */
  private static boolean isSmallKey(Column column, Table table) {
    boolean small = isOf(column, "integer") || isOf(column, "smallint");
    boolean numbered = isSerial(column) || column.generation().isPresent();
    Optional<PrimaryKey> key = table.primaryKey();
    return small
        && numbered
        && key.filter(each -> each.columns().equals(List.of(column.name()))).isPresent();
  }

  private static void domains(State state, List<Diagnostic> found) {
    state.declared().types().values().stream()
        .filter(DomainType.class::isInstance)
        .map(DomainType.class::cast)
        .filter(each -> !each.checks().isEmpty() || !each.nullable())
        .forEach(
            each ->
                found.add(
                    state
                        .warn(
                            Code.TR658,
                            new ObjectReference.TypeReference(each.name()),
                            "the rules of domain "
                                + each.name()
                                + " can only be changed for all its columns at once")
                        .found(
                            each.checks().isEmpty()
                                ? "NOT NULL"
                                : "CHECK (" + each.checks().get(0).expression() + ")")
                        .expected("CHECK constraints of the tables")
                        .fix("put the rule on the columns, where it can be NOT VALID at first")));
  }
}
