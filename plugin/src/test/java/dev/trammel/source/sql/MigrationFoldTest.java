package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationFoldTest {

  private static FoldResult fold(String sql) {
    return fold(Database.EMPTY, sql);
  }

  private static FoldResult fold(Database base, String sql) {
    ReadSql read = DdlReader.read(StatementSplitter.split(new SourceText("m.sql", sql)));
    assertThat(read.diagnostics()).noneMatch(each -> each.isError());
    return MigrationFold.fold(base, read.statements());
  }

  private static List<String> findings(FoldResult result) {
    return result.diagnostics().stream().map(DiagnosticFormatter::firstLine).toList();
  }

  private static String printed(String sql) {
    SourceText source = new SourceText("m.sql", sql);
    DiagnosticFormatter formatter = new DiagnosticFormatter(file -> Optional.of(source));
    StringBuilder out = new StringBuilder();
    fold(sql).diagnostics().forEach(each -> out.append(formatter.format(each)));
    return out.toString();
  }

  @Test
  void pointsAtTheNameThatIsInTheWay() {
    assertThat(
            printed(
                """
                CREATE TABLE customer (id int PRIMARY KEY);
                CREATE TABLE orders (
                  customer_id int REFERENCES custmer (id),
                  state text);
                CREATE TABLE orders (state text);
                CREATE INDEX ON orders (stat);
                CREATE TABLE orders (other text);
                """))
        .isEqualTo(
            """
            m.sql:3:30: error TR143: constraint orders_customer_id_fkey on orders needs table \
            custmer, which is not there
              found:    custmer
              expected: a table that is there; nearest is customer
              fix:      write customer
              3 |   customer_id int REFERENCES custmer (id),
                                               ^^^^^^^
            m.sql:6:25: error TR143: index orders_stat_idx on orders needs column orders.stat, \
            which is not there
              found:    stat
              expected: a column that is there; nearest is state
              fix:      write state
              6 | CREATE INDEX ON orders (stat);
                                          ^^^^
            m.sql:7:14: error TR143: table orders is there already
              found:    orders
              fix:      correct the statement, or put what it needs before it
              7 | CREATE TABLE orders (other text);
                               ^^^^^^
            """);
  }

  @Test
  void goesOnBehindARefusedStatementWithoutHalfOfIt() {
    FoldResult result =
        fold(
            "CREATE TABLE a (id int); ALTER TABLE a ADD COLUMN b int, DROP COLUMN nothing;"
                + " ALTER TABLE a ADD COLUMN c int;");
    assertThat(findings(result)).hasSize(1);
    assertThat(table(result, "a").columns()).extracting(Column::name).containsExactly("id", "c");
  }

  @Test
  void letsForeignKeysLeadToTablesOfOthers() {
    Database base =
        Database.EMPTY.with(
            new ExternalTable(
                new QualifiedName("auth", "users"),
                List.of(Column.of("id", DataType.UUID)),
                List.of("id")));
    FoldResult result =
        fold(
            base,
            "CREATE TABLE a (user_id uuid REFERENCES auth.users);"
                + " ALTER TABLE auth.users ENABLE ROW LEVEL SECURITY;");
    assertThat(findings(result)).isEmpty();
    assertThat(table(result, "a").foreignKeys())
        .extracting(ForeignKey::referencedColumns)
        .containsExactly(List.of("id"));
  }

  @Test
  void warnsWhereItBuildsOnWhatIsKeptVerbatim() {
    FoldResult result = fold("CREATE TABLE v AS EXECUTE q; COMMENT ON TABLE v IS 'x';");
    assertThat(findings(result))
        .containsExactly("m.sql:1:30: warning TR142: a statement builds on what is kept verbatim");
  }

  @Test
  void remembersWhereEachColumnWasLastStated() {
    FoldResult result =
        fold(
            """
            CREATE TABLE a (
              x int,
              y int);
            ALTER TABLE a ADD COLUMN z int,
              ALTER COLUMN y SET NOT NULL;
            COMMENT ON COLUMN a.x IS 'x';
            """);
    QualifiedName a = QualifiedName.of("a");
    assertThat(List.of("x", "y", "z"))
        .extracting(
            column ->
                result
                    .provenance()
                    .of(new ObjectReference.ColumnReference(a, column))
                    .orElseThrow()
                    .toString())
        .containsExactly("m.sql:2:3", "m.sql:5:3", "m.sql:4:1");
  }

  private static Table table(FoldResult result, String name) {
    return result.database().table(QualifiedName.of(name)).orElseThrow();
  }

  @Test
  void makesNoTableOfColumnsWhoseTypesAServerAloneKnows() {
    String tables = "CREATE TABLE t (a char(3), b text COLLATE \"C\", c name, d date);";
    for (String value :
        List.of(
            "upper(a)",
            "coalesce(a, 'x')",
            "b",
            "concat(b, 'x')",
            "lower(c::text)",
            "a || c",
            "d + current_time",
            "int4pl(1, 2)",
            "t",
            "greatest(d, now())",
            "'x' COLLATE \"C\"")) {
      FoldResult result =
          fold(
              tables
                  + "\nCREATE TABLE made AS SELECT "
                  + value
                  + " AS x FROM t;\nDROP TABLE made;");
      assertThat(findings(result))
          .as(value)
          .containsExactly("m.sql:2:1: warning TR142: the type of made.x cannot be told");
      assertThat(result.database().tables()).hasSize(1);
    }
  }

  @Test
  void refusesATableOfAQueryOverWhatIsNotThere() {
    assertThat(findings(fold("CREATE TABLE made AS SELECT * FROM gone;")))
        .containsExactly(
            "m.sql:1:36: error TR143: table made needs table gone, which is not there");
    assertThat(findings(fold("CREATE TABLE t (a int); CREATE TABLE made AS SELECT b FROM t;")))
        .containsExactly("m.sql:1:53: error TR143: table made needs column b, which is not there");
    assertThat(findings(fold("CREATE TABLE made (a, b) AS SELECT 1;")))
        .containsExactly(
            "m.sql:1:14: error TR143: table made names more columns than its query shows");
    assertThat(findings(fold("CREATE TABLE made (a, a) AS SELECT 1, 2;")))
        .containsExactly("m.sql:1:20: error TR143: column made.a is written twice");
  }

  @Test
  void letsATemporaryTableGo() {
    FoldResult result =
        fold(
            "CREATE TEMP TABLE passing AS SELECT 1 AS a; DROP TABLE passing; SELECT 1 INTO TEMP x;");
    assertThat(findings(result)).isEmpty();
    assertThat(result.database().tables()).isEmpty();
  }

  @Test
  void refusesPoliciesAndFunctionsThatReadWhatIsNotThere() {
    String table = "CREATE TABLE t (a int); CREATE TABLE u (b int); CREATE SEQUENCE s;\n";
    assertThat(
            findings(
                fold(
                    table
                        + """
                        CREATE POLICY p ON t USING (EXISTS (SELECT 1 FROM gone WHERE gone.b = a));
                        CREATE POLICY q ON t USING (a IN (SELECT c FROM u));
                        CREATE POLICY r ON t USING (a IN (SELECT b FROM u WHERE t.a > 0));
                        CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT b FROM gone;';
                        CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT b FROM u; SELECT 1';
                        CREATE FUNCTION h() RETURNS bigint LANGUAGE sql AS 'SELECT last_value FROM s';
                        CREATE FUNCTION i() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT 1 FROM gone); END';
                        """)))
        .containsExactly(
            "m.sql:2:51: error TR143: policy \"p\" on t needs table gone, which is not there",
            "m.sql:3:42: error TR143: policy \"q\" on t needs column c, which is not there",
            "m.sql:5:1: error TR143: function f() needs table gone, which is not there");
    assertThat(
            findings(
                fold(
                    "SET check_function_bodies = false;"
                        + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT b FROM gone;';")))
        .isEmpty();
  }

  @Test
  void doesNotMissWhatDynamicSqlMayHaveMade() {
    assertThat(
            findings(
                fold(
                    """
                    CREATE TABLE t (a int);
                    DO $$ BEGIN EXECUTE 'CREATE TABLE IF NOT EXISTS made (b int)'; END $$;
                    CREATE POLICY p ON t USING (EXISTS (SELECT 1 FROM made WHERE b = a));
                    CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT b FROM made';
                    """)))
        .isEmpty();
  }
}
