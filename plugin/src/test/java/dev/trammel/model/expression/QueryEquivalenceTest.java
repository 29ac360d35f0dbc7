package dev.trammel.model.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries that PostgreSQL answers differently are never taken for equal. */
class QueryEquivalenceTest {

  /** A query as written, as PostgreSQL prints it, and its answer. */
  private record Answered(ResolvedQuery written, String sql, ResolvedQuery printed, String rows) {}

  private static String resource(String name) throws IOException {
    try (InputStream in = QueryEquivalenceTest.class.getResourceAsStream("/sql/queries/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsEqualAnswersAlikeAndWhatIsPrintedIsNotDifferent() throws IOException, SQLException {
    List<Answered> all = new ArrayList<>();
    try (ServerDatabase server = TestServer.database(resource("tables.sql"));
        Connection connection = server.connect()) {
      Database database = server.read(ReadScope.ALL).database();
      for (String sql : resource("queries.sql").strip().split(";\n", -1)) {
        all.add(
            answered(
                connection, sql.strip().replaceFirst(";$", ""), new DatabaseRelations(database)));
      }
    }
    List<String> wrong = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Answered each : all) {
      Equivalence printed = QueryEquivalence.compare(each.written(), each.printed());
      if (printed == Equivalence.DIFFERENT) {
        wrong.add("printed differently: " + each.sql());
      } else if (printed == Equivalence.UNDECIDED) {
        open.add(each.sql());
      }
      for (Answered other : all) {
        boolean equal =
            QueryEquivalence.compare(each.written(), other.written()) == Equivalence.EQUAL
                || QueryEquivalence.compare(each.written(), other.printed()) == Equivalence.EQUAL;
        if (equal && !each.rows().equals(other.rows())) {
          wrong.add(each.sql() + "\n  taken for " + other.sql());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(open).as("undecided of " + all.size()).hasSizeLessThanOrEqualTo(OPEN);
  }

  /** How many of the queries are put to a server; fewer is better. */
  private static final int OPEN = 4;

  private static Answered answered(Connection connection, String sql, DatabaseRelations relations)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone TO 'UTC'");
      statement.execute("CREATE OR REPLACE TEMP VIEW probe AS " + sql);
      String printed = rows(statement, "SELECT pg_get_viewdef('probe'::regclass)");
      String rows = rows(statement, "SELECT * FROM probe");
      statement.execute("DROP VIEW probe");
      return new Answered(
          ResolvedQuery.of(new Expression(sql), relations),
          sql,
          ResolvedQuery.of(new Expression(printed.strip().replaceFirst(";$", "")), relations),
          rows);
    }
  }

  private static String rows(Statement statement, String sql) throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (ResultSet results = statement.executeQuery(sql)) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        for (int i = 1; i <= columns; i++) {
          rows.append(i > 1 ? "|" : "").append(results.getString(i));
        }
        rows.append('\n');
      }
    }
    return rows.toString();
  }
}
