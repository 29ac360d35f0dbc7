package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlReaderTest {

  private static ReadSql read(String sql) {
    return DdlReader.read(StatementSplitter.split(new SourceText("m.sql", sql)));
  }

  private static String printed(String sql) {
    SourceText source = new SourceText("m.sql", sql);
    DiagnosticFormatter formatter = new DiagnosticFormatter(file -> Optional.of(source));
    StringBuilder out = new StringBuilder();
    read(sql).diagnostics().forEach(each -> out.append(formatter.format(each)));
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INSERT INTO a (x) SELECT y FROM s.b JOIN \\\"C d\\\" ON true|C d, a, s.b",
        "UPDATE a SET x = 1 WHERE EXISTS (SELECT 1 FROM b)|a, b",
        "WITH w AS (SELECT 1 FROM a) DELETE FROM b USING w WHERE b.x = w.x|a, b",
        "SELECT 1|",
        "TRUNCATE a|a",
        "BEGIN|",
        "SET search_path TO x|",
        "GRANT a TO b|"
      })
  void recognisesStatementsOnRowsWithTheirTables(String sql, String tables) {
    ReadSql read = read(sql.replace("\\\"", "\""));
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.statements().get(0))
        .isInstanceOfSatisfying(
            SqlStatement.Recognised.class,
            each ->
                assertThat(
                        String.join(
                            ", ", each.tables().stream().map(QualifiedName::toString).toList()))
                    .isEqualTo(tables == null ? "" : tables));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DO $$ BEGIN EXECUTE f(); END $$|DO",
        "CREATE TABLE t AS EXECUTE q|CREATE TABLE",
        "ALTER OPERATOR @ (int, int) SET SCHEMA s|ALTER OPERATOR",
        "DROP OPERATOR FAMILY f USING btree|DROP OPERATOR",
        "COMMENT ON OPERATOR CLASS c USING btree IS 'x'|COMMENT ON"
      })
  void keepsVerbatimWhatItDoesNotModel(String sql, String head) {
    ReadSql read = read(sql);
    assertThat(read.statements())
        .singleElement()
        .isInstanceOf(SqlStatement.Opaque.class)
        .extracting(SqlStatement::head)
        .isEqualTo(head);
    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(each -> assertThat(each.code()).isEqualTo(Code.TR142))
        .satisfies(each -> assertThat(each.isError()).isFalse());
  }

  @Test
  void refusesOpaqueStatementsWhenStrict() {
    SplitText split =
        StatementSplitter.split(new SourceText("m.sql", "DO $$ BEGIN EXECUTE f(); END $$"));
    assertThat(DdlReader.readStrictly(split).diagnostics())
        .extracting(DiagnosticFormatter::firstLine)
        .containsExactly("m.sql:1:1: error TR142: DO is kept verbatim and not modelled");
  }

  @Test
  void reportsEveryStatementsFirstErrorWithItsPlace() {
    assertThat(
            printed(
                """
                CREATE TABLE a (
                  id int,
                  verbose boolean,
                  total numeric(5,2) DEFUALT 5
                );
                CREATE TABEL b (id int);
                ALTER TABLE a ADD COLUMN x int, ... (and more);
                CREATE INDEX ON a (id
                """))
        .isEqualTo(
            """
            m.sql:3:3: error TR144: verbose is a reserved word of PostgreSQL
              found:    verbose
              expected: a column's name
              fix:      write "verbose"
              3 | ..verbose boolean,
                    ^^^^^^^
            m.sql:4:22: error TR140: PostgreSQL would not read this
              found:    DEFUALT
              expected: a column's default or constraint, a comma or ); nearest is DEFAULT
              fix:      write DEFAULT
              4 | ..total numeric(5,2) DEFUALT 5
                                       ^^^^^^^
            m.sql:6:8: error TR140: PostgreSQL would not read this
              found:    TABEL
              expected: a kind of object; nearest is TABLE
              fix:      write TABLE
              6 | CREATE TABEL b (id int);
                         ^^^^^
            m.sql:7:33: error TR140: ... stands for something that is not written out
              found:    ...
              expected: SQL that PostgreSQL can carry out
              fix:      write out what is left out, or give the fence the role illustration
              7 | ALTER TABLE a ADD COLUMN x int, ... (and more);
                                                  ^^^
            m.sql:8:22: error TR140: the statement ends too early
              found:    the end of the statement
              expected: )
              fix:      write it as PostgreSQL reads it
              8 | CREATE INDEX ON a (id
                                       ^
            """
                .replace("..verbose", "  verbose")
                .replace("..total", "  total"));
  }

  @Test
  void reportsNamesThatPostgresCuts() {
    String name = "a".repeat(64);
    assertThat(read("CREATE TABLE " + name + " (id int)").diagnostics())
        .extracting(DiagnosticFormatter::firstLine)
        .containsExactly(
            "m.sql:1:14: warning TR203: PostgreSQL keeps 63 bytes of a name and cuts the rest");
  }

  @Test
  void readsDirectives() {
    ReadSql read =
        read(
            "-- trammel: map-values s.orders.state 'open' -> 'new', 'it''s' -> 'done'\n"
                + "-- trammel: map-value orders.state 'a'\n-- the trammel: is a tool");
    assertThat(read.directives())
        .singleElement()
        .isInstanceOfSatisfying(
            Directive.MapValues.class,
            map -> {
              assertThat(map.table()).isEqualTo(new QualifiedName("s", "orders"));
              assertThat(map.column()).isEqualTo("state");
              assertThat(map.values()).containsEntry("open", "new").containsEntry("it's", "done");
            });
    assertThat(read.diagnostics())
        .extracting(DiagnosticFormatter::firstLine)
        .containsExactly("m.sql:2:1: error TR132: this directive cannot be read");
  }

  @Test
  void neverOverflowsOnDeepNesting() {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    for (String sql :
        List.of(
            "CREATE TABLE a (id int CHECK (" + deep + " > 0))",
            "ALTER TABLE a ADD COLUMN b int DEFAULT " + deep,
            "SELECT " + deep,
            "CREATE INDEX ON a (" + deep + ")")) {
      ReadSql read = read("CREATE TABLE a (x int);" + sql);
      assertThat(read.diagnostics()).isEmpty();
    }
  }
}
