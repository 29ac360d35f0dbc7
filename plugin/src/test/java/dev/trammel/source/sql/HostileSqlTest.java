package dev.trammel.source.sql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every text is read to its end, in bounded time and stack, and what is wrong has its place. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class HostileSqlTest {

  private static final int DEEP = 20_000;

  /** The first lines of all findings. */
  private static List<String> read(String sql) {
    SplitText split = StatementSplitter.split(new SourceText("m.sql", sql));
    ReadSql read = DdlReader.read(split);
    read.statements().stream()
        .filter(SqlStatement.Recognised.class::isInstance)
        .forEach(each -> assertThat(((SqlStatement.Recognised) each).tables()).isNotNull());
    FoldResult fold = MigrationFold.fold(Database.EMPTY, read.statements());
    Diagnostics all = new Diagnostics();
    all.addAll(read.diagnostics());
    all.addAll(fold.diagnostics());
    Planner.plan(
        PlanRequest.between(Database.EMPTY, fold.database(), MeaningEquality.OFFLINE, "x"), all);
    Planner.plan(
        PlanRequest.between(fold.database(), fold.database(), MeaningEquality.OFFLINE, "x"), all);
    return all.all().stream().map(DiagnosticFormatter::firstLine).toList();
  }

  private static String nested(String open, String inside, String close) {
    return open.repeat(DEEP) + inside + close.repeat(DEEP);
  }

  @Test
  void nestsDeeply() {
    String table = "CREATE TABLE t (a int CHECK (%s), b int DEFAULT %s, c text);\n";
    for (String deep :
        List.of(
            nested("(", "1", ")") + " > 0",
            nested("abs(", "1", ")") + " > 0",
            nested("CASE WHEN true THEN ", "1", " ELSE 2 END") + " > 0",
            nested("- ", "1", "") + " > 0",
            nested("NOT ", "true", ""),
            nested("ARRAY[", "1", "]") + " IS NULL",
            nested("((SELECT ", "1 @junk", "))") + " > 0",
            nested("(SELECT ", "1", ")") + " > 0",
            "1" + "::int".repeat(DEEP) + " > 0",
            "true" + " AND true".repeat(DEEP),
            "1" + " + 1".repeat(DEEP) + " > 0")) {
      Condition<String> refused =
          new Condition<>(each -> each.contains(" holds a sub-select"), "refuses a sub-select");
      int errors = deep.contains("SELECT") ? 1 : 0;
      assertThat(read(table.formatted(deep, "1"))).hasSize(errors).are(refused);
      assertThat(
              read("CREATE TABLE t (a int);\nCREATE INDEX i ON t ((" + deep + ")) WHERE " + deep))
          .hasSize(errors)
          .are(refused);
      assertThat(read("SELECT " + deep)).isEmpty();
      assertThat(read("SELECT " + deep.substring(0, 9_000))).isNotNull();
      assertThat(read("DELETE FROM t WHERE " + deep)).isEmpty();
    }
    assertThat(read("SELECT " + nested("(", "", ""))).isEmpty();
    assertThat(read("CREATE TABLE t (a int CHECK " + nested("(", "1", "") + ")")).isNotEmpty();
    assertThat(read(nested("/*", " x ", "*/"))).isEmpty();
    assertThat(read("CREATE TABLE t (a int" + "[]".repeat(DEEP) + ")")).isNotNull();
  }

  @Test
  void followsLongChainsOfViews() {
    StringBuilder chain = new StringBuilder("CREATE TABLE v0 (a int, b text);\n");
    for (int i = 1; i <= 3_000; i++) {
      chain.append("CREATE VIEW v%d AS SELECT a, b FROM v%d;\n".formatted(i, i - 1));
    }
    assertThat(read(chain.toString())).isEmpty();
    assertThat(read(chain + "DROP TABLE v0 CASCADE;")).isEmpty();
  }

  @Test
  void nestsDeeplyInViews() {
    String view = "CREATE TABLE t (a int);\nCREATE VIEW v (a) AS %s;\n";
    for (String deep :
        List.of(
            "SELECT " + nested("(", "1", ")"),
            "SELECT * FROM " + "(SELECT * FROM ".repeat(DEEP) + "t" + ") x".repeat(DEEP),
            "SELECT 1 " + "UNION SELECT 1 ".repeat(DEEP),
            "SELECT " + nested("CASE WHEN true THEN ", "1", " END"),
            "SELECT 1 FROM t x0" + " JOIN t y ON true".repeat(DEEP),
            nested("WITH x AS (", "SELECT 1", ") SELECT 1"))) {
      assertThat(read(view.formatted(deep))).isEmpty();
      assertThat(read(view.formatted(deep) + "ALTER TABLE t RENAME COLUMN a TO b;")).isNotNull();
    }
  }

  @Test
  void readsLongRuns() {
    for (String run :
        List.of("+", "-+", "<", "~", "$", "'", "E'\\''", "\"\"", "1", "a", ".", "::")) {
      assertThat(read("SELECT " + run.repeat(500_000))).isNotNull();
    }
    assertThat(read("SELECT '" + "x\n".repeat(500_000)))
        .containsExactly("m.sql:1:8: error TR141: string is not closed");
    assertThat(read("SELECT " + "$a$ $b$ ".repeat(100_000) + ";")).isNotNull();
    assertThat(read("(" + "SELECT 1;\n".repeat(20_000))).isNotNull();
  }

  @Test
  void readsAFileOfFiftyMegabytes() {
    String insert = "INSERT INTO t (a, b) VALUES (1, 'some text; and more of it');\n";
    String file = "CREATE TABLE t (a int, b text);\n" + insert.repeat(52_428_800 / insert.length());
    SplitText split = StatementSplitter.split(new SourceText("m.sql", file));
    ReadSql read = DdlReader.read(split);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.statements()).hasSizeGreaterThan(800_000);
    String one = "SELECT '" + "x".repeat(50_000_000) + "'";
    assertThat(read(one)).isEmpty();
  }

  @Test
  void readsBodiesOfManyMegabytes() {
    String body = "  PERFORM 1 + 2; -- and so on\n".repeat(350_000);
    String function = "CREATE FUNCTION f() RETURNS void LANGUAGE %s AS $$ %s $$;\n";
    assertThat(read(function.formatted("plpgsql", "BEGIN " + body + "END"))).isEmpty();
    assertThat(read(function.formatted("sql", body.replace("PERFORM", "SELECT")))).isEmpty();
    assertThat(read("DO $$ BEGIN " + body + "END $$;")).isNotNull();
    assertThat(read("CREATE TABLE t (a text);\nCOMMENT ON TABLE t IS '" + body + "';")).isEmpty();
    assertThat(read("CREATE TABLE t (a text);\nCOPY t FROM stdin;\n" + body + "\\.\n")).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    String overlong = "m.sql:1:1: error TR140: a statement of more than 1,000,000 words and signs";
    String check = "CREATE TABLE t (a int, CHECK (a = 0%s));\nCREATE TABLE u (a nothing);";
    assertThat(read(check.formatted(" OR a = 1".repeat(260_000))))
        .hasSize(2)
        .first()
        .isEqualTo(overlong);
    assertThat(read("CREATE TABLE t (a int)\n".repeat(200_000))).containsExactly(overlong);
    assertThat(read("CREATE TABLE t (" + "a, (".repeat(400_000))).containsExactly(overlong);
    assertThat(read("CREATE TABLE " + "x".repeat(5_000_000) + " (a int);")).hasSize(1);
    String columns =
        IntStream.rangeClosed(1, 1600).mapToObj(i -> "c" + i + " int").collect(joining(", "));
    assertThat(read("CREATE TABLE t (" + columns + ");")).isEmpty();
    assertThat(read("CREATE TABLE t (" + columns + ", c int);"))
        .containsExactly("m.sql:1:14: error TR143: table t has more than 1600 columns");
    assertThat(read("CREATE TABLE t (" + columns + ");\nALTER TABLE t ADD c int;"))
        .containsExactly("m.sql:2:13: error TR143: table t has 1600 columns already");
  }

  @Test
  void refusesThousandsOfStatements() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      file.append("CREATE TABLE orders_%d (a int);\n".formatted(i));
    }
    for (int i = 0; i < 5_000; i++) {
      file.append("ALTER TABLE order_%d ADD b int;\n".formatted(i));
    }
    assertThat(read(file.toString())).hasSize(5_000);
  }

  @Test
  void placesWhatNoTextMayHold() {
    assertThat(read("SELECT 1;\nSELECT 'a\0b';\n-- c\0\nSELECT \"a\0\""))
        .containsExactly(
            "m.sql:2:10: error TR140: character U+0000 cannot stand in any text",
            "m.sql:3:5: error TR140: character U+0000 cannot stand in any text",
            "m.sql:4:10: error TR140: character U+0000 cannot stand in any text");
  }
}
