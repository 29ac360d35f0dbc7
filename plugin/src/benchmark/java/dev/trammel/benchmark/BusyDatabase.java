package dev.trammel.benchmark;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlRunner;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The example's platform with many agents. */
final class BusyDatabase {

  private static final String OF_OTHERS = "CREATE TABLE ventures (id uuid PRIMARY KEY)";

  private static final String AGENTS =
      """
      INSERT INTO crewai_agents (id, agent_key, name, role, goal, backstory, status)
      SELECT %s, 'agent-' || n, 'Agent ' || n, 'Role ' || n, 'Goal ' || n,
        'It is said that ' || n || ' is enough.', 'active'
      FROM generate_series(1, %d) AS n
      """;

  private BusyDatabase() {}

  static ServerDatabase create(List<SourceText> recorded, int agents) throws SQLException {
    ServerDatabase database =
        TestServer.get().createDatabase("busy", ProfileReader.named("supabase"));
    TestServer.execute(database, OF_OTHERS);
    recorded.forEach(file -> run(database, file));
    TestServer.execute(database, AGENTS.formatted(id("n"), agents));
    TestServer.execute(database, "VACUUM ANALYZE crewai_agents");
    return database;
  }

  /** The key of the agent of a number: SQL. */
  static String id(String number) {
    return "('30000000-0000-0000-0000-' || lpad((" + number + ")::text, 12, '0'))::uuid";
  }

  /** As a runner does: in one transaction, where PostgreSQL allows it. */
  static void run(ServerDatabase database, SourceText file) {
    List<StatementText> statements = StatementSplitter.split(file).statements();
    boolean outside = statements.stream().anyMatch(StatementText::runsOutsideTransactions);
    SqlScript script =
        new SqlScript(
            file.file(),
            !outside,
            statements.stream()
                .map(each -> new SqlText(each.sql(), each.position(), each.copyData()))
                .toList());
    try (Connection connection = database.connect()) {
      SqlRunner.run(connection, script)
          .ifPresent(
              failure -> {
                throw new IllegalStateException(failure.toString());
              });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
