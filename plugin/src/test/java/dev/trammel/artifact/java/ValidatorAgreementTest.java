package dev.trammel.artifact.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.Schemas;
import dev.trammel.model.Database;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.runtime.Column;
import dev.trammel.runtime.RowBuilder;
import dev.trammel.runtime.ValidationReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For rules that a validator knows, it refuses a row exactly when PostgreSQL does, and for a reason
 * that PostgreSQL gives too. Every rule has a table of its own and meets random values that gather
 * around its bounds.
 */
class ValidatorAgreementTest {

  private static final int ROWS = 50;

  private static final String COLUMNS =
      """
      t text, u text, v varchar(5), n numeric(3,2), m numeric(4), w numeric, s smallint, i integer,
      j integer, b bigint, d double precision, r real, f boolean, g boolean, x date, y date,
      p timestamp, q timestamp, o timestamptz, z timestamptz, k jsonb, l uuid, h uuid, e mood,
      a text[]""";

  /** Rules of types, each on columns of its own. */
  private static final List<String> TYPES =
      List.of(
          "t text NOT NULL",
          "v varchar(5)",
          "v char(3)",
          "v char",
          "n numeric(3,2) NOT NULL",
          "m numeric(4)",
          "n numeric(2,3)",
          "m numeric(2,-1)",
          "s smallint",
          "k jsonb",
          "k json",
          "i integer NOT NULL DEFAULT 5",
          "j integer NOT NULL, t text NOT NULL DEFAULT 'x'");

  private static final List<String> CHECKS =
      List.of(
          "i >= 0",
          "0 < i",
          "i > 0.5",
          "i <> 3",
          "i = ANY (ARRAY[1, 2, 3])",
          "i NOT IN (1, 2, 3)",
          "i <> ALL (ARRAY[1, 2])",
          "b >= -9223372036854775808 AND b < 3000000000",
          "b IS NOT NULL",
          "i BETWEEN 0 AND 100",
          "i NOT BETWEEN 0 AND 3",
          "i >= j",
          "i = j",
          "i < b",
          "s > i",
          "w > i",
          "n >= 0 AND n <= 1",
          "n >= 0.005",
          "n <> 1.5",
          "n < w",
          "m IN (1, 2, 3)",
          "w >= 0.1 OR w IS NULL",
          "i::numeric >= 0.5",
          "i = '3'",
          "(i IS NULL) OR (i > 0 AND i < 10)",
          "NOT (i > 3)",
          "NOT (i > 3 AND j > 3)",
          "d >= 0",
          "d < 0.1",
          "d <> 2 OR d IS NULL OR r > 1",
          "r < 0.1",
          "r >= 16777217",
          "d > r",
          "f",
          "NOT f",
          "f OR g",
          "f = true",
          "f <> g",
          "f IS TRUE",
          "f IS NOT TRUE",
          "f IS FALSE OR i > 0",
          "(i > 3) IS NOT FALSE",
          "(i > 3) IS TRUE",
          "t IN ('a', 'b', 'it''s')",
          "t = 'a'",
          "t <> ''",
          "t = ANY (ARRAY['a'::text, 'b'::text])",
          "v::text = ANY (ARRAY['a'::varchar, 'b  '::varchar]::text[])",
          "v IN ('a', 'b', '  ')",
          "v <> 'a'",
          "t NOT IN ('a', 'b')",
          "t <> u",
          "t = v",
          "t <> 'a' OR u IS NOT NULL",
          "t IS NULL OR t IN ('a', 'b')",
          "length(t) = 2",
          "length(v) > 3",
          "char_length(t) <= 3 OR t IS NULL",
          "octet_length(t) < 4",
          "length(trim(t)) > 0",
          "btrim(t) <> ''",
          "ltrim(t) = t",
          "rtrim(t) = t",
          "length(t) < i",
          "x >= y",
          "x = y",
          "q > p",
          "z >= o",
          "z = o",
          "l <> h",
          "l = h OR l IS NULL",
          "jsonb_typeof(k) = 'object'",
          "jsonb_typeof(k) IN ('array', 'null')",
          "k IS NULL OR jsonb_typeof(k) <> 'string'",
          "e = 'sad'",
          "e IN ('sad', 'so-so')",
          "e::text <> 'happy'",
          "a IS NOT NULL OR t IS NOT NULL",
          "(t = 'a') IS NOT TRUE AND (i > 0 OR j > 0)",
          "(i > 0 AND j IS NULL) OR (i IS NULL AND j > 0)",
          "((t)::text = 'a'::text) OR (length((t)::text) > 1)");

  /** No value of the Java type breaks these; every other rule must meet both verdicts. */
  private static final Set<String> HELD_BY_TYPE =
      Set.of(
          "t = 'a'",
          "t IN ('a', 'b', 'it''s')",
          "t = ANY (ARRAY['a'::text, 'b'::text])",
          "v IN ('a', 'b', '  ')",
          "i integer NOT NULL DEFAULT 5");

  private static ServerDatabase server;
  private static Database written;
  private static Database printed;

  @TempDir private Path folder;

  @BeforeAll
  static void makeTables() throws SQLException {
    StringBuilder sql = new StringBuilder("CREATE TYPE mood AS ENUM ('sad', 'so-so', 'happy');\n");
    for (int n = 0; n < TYPES.size(); n++) {
      sql.append("CREATE TABLE type_").append(n).append(" (").append(TYPES.get(n)).append(");\n");
    }
    for (int n = 0; n < CHECKS.size(); n++) {
      sql.append("CREATE TABLE check_").append(n).append(" (").append(COLUMNS);
      sql.append(", CHECK (").append(CHECKS.get(n)).append("));\n");
    }
    server = TestServer.database(sql.toString());
    written = Schemas.written(sql.toString());
    printed = Schemas.printed(server);
  }

  @AfterAll
  static void dropTables() {
    server.close();
  }

  @Test
  void agreesOnChecksAsWrittenAndAsPrinted() throws SQLException {
    ClassLoader asWritten = load(written, "written");
    ClassLoader asPrinted = load(printed, "printed");
    Random random = new Random(1);
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      for (int n = 0; n < TYPES.size() + CHECKS.size(); n++) {
        boolean type = n < TYPES.size();
        String name = type ? "Type" + n : "Check" + (n - TYPES.size());
        new Trial(
                type ? TYPES.get(n) : CHECKS.get(n - TYPES.size()),
                LoadedTable.of(asWritten, name),
                LoadedTable.of(asPrinted, name),
                connection,
                random)
            .run();
      }
      connection.rollback();
    }
  }

  private ClassLoader load(Database database, String name) {
    JavaOutput output = GeneratedCode.emit(database);
    assertThat(output.untranslated()).isEmpty();
    return GeneratedCode.load(folder.resolve(name), output);
  }

  /** Random rows against one rule. */
  private record Trial(
      String rule, LoadedTable written, LoadedTable printed, Connection connection, Random random) {

    void run() throws SQLException {
      Set<Boolean> verdicts = new HashSet<>();
      for (int row = 0; row < ROWS; row++) {
        verdicts.add(row());
      }
      if (!HELD_BY_TYPE.contains(rule)) {
        assertThat(verdicts).as("verdicts on %s", rule).hasSize(2);
      }
    }

    private boolean row() throws SQLException {
      RowBuilder<Object> values = written.builder();
      RowBuilder<Object> same = printed.builder();
      for (int n = 0; n < written.table().columns().size(); n++) {
        if (random.nextInt(8) > 0) {
          long seed = random.nextLong();
          set(written, values, n, seed);
          set(printed, same, n, seed);
        }
      }
      ValidationReport report = written.validateInsert(values);
      assertThat(states(printed.validateInsert(same)))
          .as("%s as PostgreSQL prints it: %s", rule, values)
          .isEqualTo(states(report));
      String state = insert(values, report.isValid());
      assertThat(report.isValid())
          .as("%s: %s; PostgreSQL says '%s', the validator %s", rule, values, state, report)
          .isEqualTo(state.isEmpty());
      if (!report.isValid()) {
        assertThat(states(report)).as("%s: %s", rule, values).contains(state);
      }
      return report.isValid();
    }

    private static void set(LoadedTable table, RowBuilder<Object> values, int index, long seed) {
      Column<?> column = table.table().columns().get(index);
      Object value = RandomValues.of(table.componentType(column), new Random(seed));
      LoadedTable.set(values, column, value);
    }

    private static List<String> states(ValidationReport report) {
      return report.violations().stream().map(each -> each.kind().sqlState()).toList();
    }

    /** The SQLSTATE of the refusal; empty when the row was taken. */
    private String insert(RowBuilder<Object> values, boolean expected) throws SQLException {
      Savepoint before = expected ? null : connection.setSavepoint();
      try {
        written.table().insert(connection, values);
        return "";
      } catch (SQLException e) {
        if (before != null) {
          connection.rollback(before);
        }
        return String.valueOf(e.getSQLState());
      }
    }
  }
}
