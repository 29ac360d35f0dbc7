package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is written down of extensions is what a server's extensions bring. */
class ExtensionObjectsTest {

  /** Extensions that the server here has, without those for other procedural languages. */
  private static final String AVAILABLE =
      """
      SELECT name FROM pg_available_extensions
      WHERE name <> 'plpgsql' AND name !~ 'python|plperl|pltcl' ORDER BY name
      """;

  private static final String NAMES =
      """
      SELECT coalesce(string_agg(DISTINCT o.name::text, ',' ORDER BY o.name::text), '') AS names
      FROM pg_depend d JOIN pg_extension e ON d.refobjid = e.oid
        AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
      JOIN (%s) AS o (class, oid, name) ON o.class = d.classid AND o.oid = d.objid
      WHERE e.extname = '%s'
      """;

  private static final String RELATIONS =
      "SELECT 'pg_class'::regclass, oid, relname FROM pg_class WHERE relkind IN ('r', 'v', 'm')";

  private static final String FUNCTIONS = "SELECT 'pg_proc'::regclass, oid, proname FROM pg_proc";

  @Test
  void namesAreThoseOfTheServer() throws SQLException {
    SortedMap<String, String> server = new TreeMap<>();
    try (ServerDatabase database = TestServer.database("SELECT 1");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String extension : names(statement, AVAILABLE)) {
        try {
          statement.execute("CREATE EXTENSION IF NOT EXISTS \"" + extension + "\" CASCADE");
        } catch (SQLException e) {
          // It needs what this server was not started with.
          continue;
        }
        server.put(extension + ".functions", one(statement, FUNCTIONS, extension));
        server.put(extension + ".relations", one(statement, RELATIONS, extension));
      }
    }
    ResourceBundle written =
        ResourceBundle.getBundle("dev.trammel.source.sql.extensions", Locale.ROOT);
    SortedMap<String, String> ours = new TreeMap<>();
    server.keySet().stream()
        .filter(written::containsKey)
        .forEach(each -> ours.put(each, written.getString(each)));
    assertThat(ours).isEqualTo(server);
  }

  private static String one(Statement statement, String objects, String extension)
      throws SQLException {
    return names(statement, NAMES.formatted(objects, extension)).get(0);
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
