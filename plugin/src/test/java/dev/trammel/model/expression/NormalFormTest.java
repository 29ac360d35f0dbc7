package dev.trammel.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL prints an expression its own way; both texts must have one normal form. */
class NormalFormTest {

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("status", "character varying(20)"),
          Map.entry("kind", "text"),
          Map.entry("code", "citext"),
          Map.entry("fixed", "character(3)"),
          Map.entry("amount", "numeric(10,2)"),
          Map.entry("total", "integer"),
          Map.entry("big", "bigint"),
          Map.entry("started_at", "timestamp with time zone"),
          Map.entry("completed_at", "timestamp with time zone"),
          Map.entry("day", "date"),
          Map.entry("enabled", "boolean"),
          Map.entry("details", "jsonb"),
          Map.entry("tags", "text[]"),
          Map.entry("owner", "uuid"));

  private static final ColumnTypes TYPES =
      column -> Optional.ofNullable(COLUMNS.get(column)).flatMap(TypeParser::parse);

  private static EmbeddedPostgres server;
  private static Connection connection;

  @BeforeAll
  static void startServer() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    connection = server.getPostgresDatabase().getConnection();
    StringBuilder sql = new StringBuilder("CREATE EXTENSION citext; CREATE TABLE t (");
    COLUMNS.forEach((name, type) -> sql.append(name).append(' ').append(type).append(','));
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.append("last_column int)").toString());
    }
  }

  @AfterAll
  static void stopServer() throws IOException, SQLException {
    connection.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status IN ('pending', 'running')",
        "status IN ('pending')",
        "status NOT IN ('pending', 'running')",
        "status = 'running'",
        "status <> 'scheduled' OR kind IS NOT NULL",
        "kind IN ('a', 'b')",
        "kind != 'a'",
        "kind LIKE 'a%'",
        "status NOT LIKE 'a%'",
        "kind ~ '^[a-z]+$'",
        "total >= 0 AND total <= 100",
        "total BETWEEN 0 AND 100",
        "total NOT BETWEEN 0 AND 100",
        "total > -5",
        "amount > 0",
        "amount >= 0.5 AND amount < 1000",
        "big > 0",
        "completed_at IS NULL OR completed_at >= started_at",
        "enabled = true",
        "enabled",
        "NOT enabled",
        "NOT (enabled AND total > 0)",
        "jsonb_typeof(details) = 'object'",
        "details ->> 'kind' = 'x'",
        "details ? 'kind'",
        "length(kind) = 3",
        "char_length(status) <= 10",
        "array_length(tags, 1) > 0",
        "tags @> ARRAY['x']",
        "CASE WHEN enabled THEN total > 0 ELSE total IS NULL END",
        "CASE status WHEN 'a' THEN true ELSE false END",
        "total IS DISTINCT FROM 3",
        "total * amount * (1 - amount / 100) > 0",
        "jsonb_extract_path_text(details, 'a', 'b') = 'x'",
        "date_trunc('month', day) < started_at",
        "coalesce(total, 0) > 0",
        "lower(kind) = kind",
        "total + 1 * 2 > big",
        "owner IS NOT NULL AND (enabled OR total = 1) AND kind <> ''"
      })
  void anExpressionEqualsWhatPostgresqlPrintsOfIt(String written) throws SQLException {
    Expression printed = printed(written);
    assertThat(Equivalence.compare(new Expression(written), printed, TYPES))
        .as("%s printed as %s", written, printed)
        .isEqualTo(Equivalence.EQUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "status IN ('a', 'b')|status IN ('a', 'c')",
        "total > 0|total >= 0",
        "total > 0|big > 0",
        "enabled|NOT enabled",
        "kind LIKE 'a%'|kind ILIKE 'a%'",
        "(total + 1) * 2 > 5|total + 1 * 2 > 5",
        "kind = 'A'|kind = 'a'",
        "a AND b OR c|a AND (b OR c)"
      })
  void expressionsThatAnswerDifferentlyNeverCompareEqual(String left, String right) {
    assertThat(Equivalence.compare(new Expression(left), new Expression(right), TYPES))
        .isEqualTo(Equivalence.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "code IN ('a', 'b')|code::text IN ('a', 'b')",
        "code = 'a'|code::text = 'a'",
        "fixed = 'a'|fixed::text = 'a'",
        "kind = 'abc'|kind::varchar(1) = 'abc'",
        "started_at > '2020-01-01'::timestamptz|started_at > '2020-01-01 00:00:00+00'::timestamptz",
        "unknown_column = 'a'|unknown_column::text = 'a'"
      })
  void aCastThatMayChangeTheOperatorIsLeftToTheServer(String left, String right) {
    assertThat(Equivalence.compare(new Expression(left), new Expression(right), TYPES))
        .isEqualTo(Equivalence.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "uuid|gen_random_uuid()",
        "timestamp with time zone|NOW()",
        "timestamp with time zone|CURRENT_TIMESTAMP",
        "timestamp with time zone|(NOW() + INTERVAL '24 hours')",
        "timestamp with time zone|now() + '1 day 2 hours'::interval",
        "character varying(50)|'gpt-4'",
        "text|'x'",
        "text[]|'{}'",
        "uuid[]|ARRAY[]::uuid[]",
        "jsonb|'{}'",
        "jsonb|'[]'::jsonb",
        "numeric(3,2)|0.7",
        "integer|4000",
        "integer|-1",
        "boolean|true",
        "boolean|'t'",
        "date|CURRENT_DATE",
        "interval|'1 day'",
        "interval|interval '1' year",
        "interval|interval '1.5' hour",
        "interval|interval '90' minute",
        "bit(8)|x'1F'",
        "bit(4)|B'1010'",
        "money|money '1.999'",
        "money|'1,234.5'::money"
      })
  void aDefaultEqualsWhatPostgresqlPrintsOfIt(String type, String written) throws SQLException {
    Expression printed = printedDefault(type, written);
    DataType column = TypeParser.parse(type).orElseThrow();
    assertThat(Equivalence.compareDefaults(new Expression(written), printed, column))
        .as("%s printed as %s", written, printed)
        .isEqualTo(Equivalence.EQUAL);
  }

  @Test
  void defaultsOfDifferentValueDiffer() {
    DataType type = DataType.builtIn("character varying", "50");
    assertThat(
            Equivalence.compareDefaults(
                new Expression("'a'"), new Expression("'b'::character varying"), type))
        .isEqualTo(Equivalence.DIFFERENT);
  }

  private static Expression printed(String check) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE t ADD CONSTRAINT c CHECK (" + check + ")");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'c'")) {
        row.next();
        return new Expression(row.getString(1));
      } finally {
        statement.execute("ALTER TABLE t DROP CONSTRAINT c");
      }
    }
  }

  private static Expression printedDefault(String type, String value) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE d (x " + type + " DEFAULT " + value + ")");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef"
                  + " WHERE adrelid = 'd'::regclass")) {
        row.next();
        return new Expression(row.getString(1));
      } finally {
        statement.execute("DROP TABLE d");
      }
    }
  }
}
