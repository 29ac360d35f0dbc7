package dev.trammel.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of PostgreSQL's functions and types holds on a server. */
class BuiltInFunctionsTest {

  private static final String FLAGS =
      """
      SELECT proname, bool_and(provolatile <> 'i') AS mutable, bool_and(proretset) AS set,
        bool_and(prokind = 'a') AS aggregate
      FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace GROUP BY proname
      """;

  @Test
  void everyFunctionOfTheServerIsKnown() throws SQLException {
    try (ServerDatabase database = TestServer.database("SELECT 1");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FLAGS)) {
      while (rows.next()) {
        String name = rows.getString("proname");
        assertThat(BuiltInFunctions.has(name)).as(name).isTrue();
        assertThat(BuiltInFunctions.isMutable(name) && !rows.getBoolean("mutable")).isFalse();
        assertThat(BuiltInFunctions.returnsSet(name) && !rows.getBoolean("set")).isFalse();
        assertThat(BuiltInFunctions.isAggregate(name) && !rows.getBoolean("aggregate")).isFalse();
      }
    }
  }

  private static final List<String> TYPES =
      List.of(
          "smallint",
          "numeric",
          "double precision",
          "text",
          "character varying",
          "uuid",
          "boolean",
          "bytea",
          "json",
          "jsonb",
          "date",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval",
          "time without time zone",
          "inet",
          "cidr",
          "macaddr",
          "integer[]",
          "mood");

  /** What is said to be impossible is; what is possible here may be impossible on a server. */
  @ParameterizedTest
  @ValueSource(strings = {"SELECT NULL::%s = NULL::%s", "SELECT NULL::%s::%s"})
  void whatCannotBeComparedOrCastCannotThere(String query) throws SQLException {
    try (ServerDatabase server = TestServer.database("CREATE TYPE mood AS ENUM ('ok')");
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      dev.trammel.model.Database database =
          dev.trammel.model.Database.EMPTY.with(
              new dev.trammel.model.EnumType(
                  dev.trammel.model.QualifiedName.of("mood"),
                  List.of("ok"),
                  java.util.Optional.empty()));
      for (String left : TYPES) {
        for (String right : TYPES) {
          var from = TypeParser.parse(left).orElseThrow();
          var to = TypeParser.parse(right).orElseThrow();
          boolean refused =
              query.contains("=")
                  ? TypeFamilies.cannotCompare(from, to, database)
                  : TypeFamilies.cannotCast(from, to, database);
          assertThat(refused && runs(statement, query.formatted(left, right)))
              .as(left + " and " + right)
              .isFalse();
        }
      }
    }
  }

  private static boolean runs(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
