package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.change.KeepConverted;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.Step;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that gets another type and its former one again has the values that it had. */
class ConvertedValuesTest {

  private static final String VALUES = "SELECT v::text FROM t ORDER BY id";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | boolean | '1' ; 'true' ; 'off' ; NULL",
        "text | integer | '007' ; '7' ; ' 8'",
        "text | uuid | 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'",
        "text | jsonb | '{\"b\": 1,  \"a\": 2}' ; '1'",
        "text | character(4) | 'a  ' ; 'b'",
        "json | jsonb | '{\"b\": 1,  \"b\": 2}'",
        "numeric(10,4) | numeric(10,2) | 1.2345 ; 1.5",
        "numeric | integer | 2.5 ; 3",
        "bigint | real | 16777217 ; 1",
        "integer | boolean | 0 ; 1 ; 7",
        "double precision | numeric | 0.1 ; 1e-7",
        "double precision | numeric(6,2) | 0.125",
        "timestamp | date | '2026-01-02 03:04:05' ; '2026-01-02'",
        "timestamp | timestamp(0) | '2026-01-02 03:04:05.678'",
        "timestamptz | date | '2026-01-02 03:04:05Z'",
        "interval | interval day | '1 day 2 hours'",
        "bigint[] | text | '{1,2}'",
      })
  void whatItWouldLoseIsKept(String from, String to, String values) throws SQLException {
    try (ServerDatabase server = TestServer.database(filled(from, values))) {
      List<String> before = values(server);
      Plan plan = plan(to, server.read(ReadScope.ALL).database());
      run(server, PlanStatements.forward(plan));
      run(server, PlanStatements.rollback(plan));
      assertThat(values(server)).isEqualTo(before);
      assertThat(kept(server)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "integer | bigint",
        "integer | numeric",
        "bigint | integer",
        "real | double precision",
        "varchar(10) | text",
        "text | varchar(10)",
        "text | json",
        "boolean | text",
        "jsonb | text",
        "numeric(6,2) | numeric(8,2)",
        "timestamp(0) | timestamp",
      })
  void whatLosesNothingKeepsNothing(String from, String to) throws SQLException {
    try (ServerDatabase server = TestServer.database(filled(from, "NULL"))) {
      Plan plan = plan(to, server.read(ReadScope.ALL).database());
      assertThat(plan.steps()).extracting(Step::change).noneMatch(KeepConverted.class::isInstance);
    }
  }

  @Test
  void anEditIsNotOverwritten() throws SQLException {
    try (ServerDatabase server = TestServer.database(filled("text", "'1' ; '1'"))) {
      Plan plan = plan("boolean", server.read(ReadScope.ALL).database());
      run(server, PlanStatements.forward(plan));
      TestServer.execute(server, "UPDATE t SET v = false WHERE id = 1");
      run(server, PlanStatements.rollback(plan));
      assertThat(values(server)).containsExactly("false", "1");
    }
  }

  @Test
  void eachConversionOfAColumnGivesBackItsOwn() throws SQLException {
    try (ServerDatabase server = TestServer.database(filled("text", "'1' ; 'off'"))) {
      Database texts = server.read(ReadScope.ALL).database();
      Plan first = plan("boolean", texts);
      run(server, PlanStatements.forward(first));
      run(server, List.of("ALTER TABLE t ALTER COLUMN v TYPE text USING v::text"));
      Plan second = plan("boolean", texts);
      run(server, PlanStatements.forward(second));
      run(server, PlanStatements.rollback(second));
      assertThat(values(server)).containsExactly("true", "false");
      run(server, List.of("ALTER TABLE t ALTER COLUMN v TYPE boolean USING v::boolean"));
      run(server, PlanStatements.rollback(first));
      assertThat(values(server)).containsExactly("1", "off");
    }
  }

  @Test
  void aKeyComesBackToo() throws SQLException {
    String table = "CREATE TABLE t (id text, v text, PRIMARY KEY (id, v));";
    try (ServerDatabase server =
            TestServer.database(table + "INSERT INTO t VALUES ('01', '1'), ('2', 'off')");
        ServerDatabase after =
            TestServer.database("CREATE TABLE t (id integer, v boolean, PRIMARY KEY (id, v));")) {
      List<String> before = values(server);
      Plan plan = plan(server.read(ReadScope.ALL).database(), after.read(ReadScope.ALL).database());
      run(server, PlanStatements.forward(plan));
      run(server, PlanStatements.rollback(plan));
      assertThat(values(server)).isEqualTo(before);
      assertThat(query(server, "SELECT id FROM t ORDER BY id")).containsExactly("01", "2");
    }
  }

  @Test
  void aColumnWithADefaultIsKeptAsAnyOther() throws SQLException {
    try (ServerDatabase server =
            TestServer.database(
                "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 70000) UNIQUE,"
                    + " v text DEFAULT '07' PRIMARY KEY); INSERT INTO t DEFAULT VALUES");
        ServerDatabase after =
            TestServer.database(
                "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY (START 70000) UNIQUE,"
                    + " v integer DEFAULT 7 PRIMARY KEY)")) {
      Plan plan = plan(server.read(ReadScope.ALL).database(), after.read(ReadScope.ALL).database());
      run(server, PlanStatements.forward(plan));
      run(server, PlanStatements.rollback(plan));
      assertThat(values(server)).containsExactly("07");
    }
  }

  private static String filled(String type, String values) {
    return table(type)
        + Stream.of(values.split(" ; "))
            .map(each -> "INSERT INTO t (v) VALUES (" + each + ");")
            .collect(Collectors.joining());
  }

  private static String table(String type) {
    return "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v " + type + ");";
  }

  private static Plan plan(String to, Database before) throws SQLException {
    try (ServerDatabase after = TestServer.database(table(to))) {
      return plan(before, after.read(ReadScope.ALL).database());
    }
  }

  private static Plan plan(Database before, Database after) {
    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(
            new PlanRequest(
                before,
                after,
                List.of(),
                false,
                MeaningEquality.OFFLINE,
                subject -> Position.ofFile("after.sql")),
            diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan;
  }

  private static void run(ServerDatabase server, List<String> statements) throws SQLException {
    for (String each : statements) {
      TestServer.execute(server, each);
    }
  }

  private static List<String> values(ServerDatabase server) throws SQLException {
    return query(server, VALUES);
  }

  private static List<String> kept(ServerDatabase server) throws SQLException {
    return query(server, "SELECT nspname FROM pg_namespace WHERE nspname = 'trammel_kept'");
  }

  private static List<String> query(ServerDatabase server, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
