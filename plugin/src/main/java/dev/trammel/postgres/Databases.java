package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.syntax.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Creates, prepares and drops databases. */
final class Databases {

  private Databases() {}

  /** From the untouched template, so that a server's local additions do not come along. */
  static void create(Connection admin, String name) throws SQLException {
    execute(
        admin,
        "CREATE DATABASE "
            + Identifiers.quote(name)
            + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
  }

  static void drop(Connection admin, String name) throws SQLException {
    execute(admin, "DROP DATABASE IF EXISTS " + Identifiers.quote(name) + " WITH (FORCE)");
  }

  /** Runs the profile's setup and fixes what later sessions see. */
  static void prepare(Address address, Profile profile) {
    try (Connection connection = address.connect()) {
      if (!profile.setup().isEmpty()) {
        execute(connection, profile.setup());
      }
      String database = Identifiers.quote(connection.getCatalog());
      String path =
          profile.searchPath().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
      execute(connection, "ALTER DATABASE " + database + " SET search_path TO " + path);
      execute(connection, "ALTER DATABASE " + database + " SET TimeZone TO 'UTC'");
    } catch (SQLException e) {
      throw ServerFault.of(
              Code.TR510, address.toString(), "the profile " + profile.name() + " cannot be set up")
          .found(String.valueOf(e.getMessage()))
          .exception();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
