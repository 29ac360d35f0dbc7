package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

  private static List<String> statements(String sql) {
    return StatementSplitter.split(new SourceText("m.sql", sql)).statements().stream()
        .map(StatementText::sql)
        .toList();
  }

  private static List<String> findings(String sql) {
    return StatementSplitter.split(new SourceText("m.sql", sql)).diagnostics().stream()
        .map(DiagnosticFormatter::firstLine)
        .toList();
  }

  @Test
  void splitsAtSemicolonsThatAreSeparators() {
    assertThat(statements("A; B;; C")).containsExactly("A", "B", "C");
    assertThat(statements("A ';' ; B -- ;\n ; /* ; /* ; */ ; */ C"))
        .containsExactly("A ';'", "B", "C");
    assertThat(statements("A $$ ; $$; B $t$ ; $$ ; $t$; C (x; y); D"))
        .containsExactly("A $$ ; $$", "B $t$ ; $$ ; $t$", "C (x; y)", "D");
    assertThat(statements("A E'\\';' ; B U&'\\003b;' ; C \";\""))
        .containsExactly("A E'\\';'", "B U&'\\003b;'", "C \";\"");
  }

  @Test
  void keepsBodiesOfRoutinesWhole() {
    String body = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN x THEN 1 END; END";
    assertThat(statements(body + "; SELECT 1")).containsExactly(body, "SELECT 1");
    assertThat(statements("BEGIN; CREATE TABLE a (begin int); END;"))
        .containsExactly("BEGIN", "CREATE TABLE a (begin int)", "END");
  }

  @Test
  void createsNothingFromComments() {
    assertThat(statements("-- CREATE TABLE a ();\n/* DROP TABLE b; */")).isEmpty();
  }

  @Test
  void readsOverAByteOrderMark() {
    assertThat(statements("\uFEFFSELECT 1")).containsExactly("SELECT 1");
    assertThat(findings("\uFEFFSELECT 1")).isEmpty();
  }

  @Test
  void placesStatementsOfASliceInTheWholeFile() {
    SourceText file = new SourceText("d.md", "# T\n```sql\nA;\n  B;\n```\n'");
    SplitText split = StatementSplitter.split(file, 11, 19);
    assertThat(split.diagnostics()).isEmpty();
    assertThat(split.statements())
        .extracting(each -> each.position().toString())
        .containsExactly("d.md:3:1", "d.md:4:3");
  }

  @Test
  void namesWhatOnlyPsqlUnderstands() {
    assertThat(findings("SELECT 1;\n\\i other.sql\n\\connect app\nSELECT 2 \\gexec"))
        .containsExactly(
            "m.sql:2:1: error TR140: a command of psql is no SQL",
            "m.sql:3:1: error TR140: a command of psql is no SQL",
            "m.sql:4:10: error TR140: a command of psql is no SQL");
  }

  @Test
  void readsOverCommandsThatChangeNoStatement() {
    String harmless = "\\restrict x\n\\set ON_ERROR_STOP on\n\\echo it's ; done\nA; \\timing\nB;\n";
    assertThat(findings(harmless)).isEmpty();
    assertThat(statements(harmless)).containsExactly("A", "B");
  }

  @Test
  void takesRowsOfCopyAsTheyStand() {
    String copy = "COPY t (a) FROM stdin;\n1\tit's\n\\N;\n\\.\nSELECT 1;\nCOPY t FROM STDIN;\nx";
    SplitText split = StatementSplitter.split(new SourceText("m.sql", copy));
    assertThat(split.diagnostics()).isEmpty();
    assertThat(split.statements())
        .extracting(each -> each.sql() + " | " + each.copyData().orElse("-"))
        .containsExactly(
            "COPY t (a) FROM stdin | 1\tit's\n\\N;\n", "SELECT 1 | -", "COPY t FROM STDIN | x");
  }

  @Test
  void followsTheSettingOfStandardStrings() {
    assertThat(statements("SET standard_conforming_strings = off; A 'x\\'; B'; C"))
        .containsExactly("SET standard_conforming_strings = off", "A 'x\\'; B'", "C");
    assertThat(statements("A 'x\\'; B")).containsExactly("A 'x\\'", "B");
  }

  @Test
  void reportsWhatIsNotClosed() {
    assertThat(findings("SELECT 1;\nSELECT 'x;\n"))
        .containsExactly("m.sql:2:8: error TR141: string is not closed");
    assertThat(findings("DO $x$ BEGIN END $y$;"))
        .containsExactly("m.sql:1:4: error TR141: dollar-quoted string $x$ is not closed");
    assertThat(findings("/* /* */"))
        .containsExactly("m.sql:1:1: error TR141: comment is not closed");
  }

  @Test
  void showsLaterStatementsBehindAnUnclosedParenthesis() {
    assertThat(statements("CREATE TABLE a (x int; SELECT 2; SELECT 3"))
        .containsExactly("CREATE TABLE a (x int", "SELECT 2", "SELECT 3");
  }

  @Test
  void reportsCharactersThatStartNoTokenOnceALine() {
    assertThat(findings("SELECT {} [1]; \0\nSELECT 1x;"))
        .containsExactly(
            "m.sql:1:8: error TR140: character '{' starts no token",
            "m.sql:2:8: error TR140: letters follow a number without a space");
  }
}
