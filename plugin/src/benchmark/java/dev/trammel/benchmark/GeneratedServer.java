package dev.trammel.benchmark;

import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.SQLException;

/** A database with many tables on an embedded server. */
final class GeneratedServer {

  private GeneratedServer() {}

  static ServerDatabase withTables(int tables) throws SQLException {
    ServerDatabase database = TestServer.get().createDatabase("benchmark", Profile.PLAIN);
    for (int from = 1; from <= tables; from += 200) {
      int to = Math.min(tables, from + 199);
      TestServer.execute(database, "BEGIN;\n" + GeneratedMigrations.tables(from, to) + "COMMIT;");
    }
    TestServer.execute(database, "ANALYZE");
    return database;
  }
}
