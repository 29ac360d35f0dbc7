package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.syntax.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

  /** PostgreSQL drops no database that has a subscription, and none of these without its slot. */
  private static final String FORGET_SUBSCRIPTIONS =
      """
      DO $$
      DECLARE
        subscription name;
      BEGIN
        FOR subscription IN SELECT s.subname FROM pg_subscription s
          JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()
        LOOP
          EXECUTE format('ALTER SUBSCRIPTION %I DISABLE', subscription);
          EXECUTE format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', subscription);
          EXECUTE format('DROP SUBSCRIPTION %I', subscription);
        END LOOP;
      END
      $$
      """;

  /** Drops the database with all that is in it; what lies at other servers stays there. */
  static void drop(Connection admin, String name, Address address) throws SQLException {
    if (hasSubscriptions(admin, name)) {
      try (Connection connection = address.connect()) {
        execute(connection, FORGET_SUBSCRIPTIONS);
      }
    }
    execute(admin, "DROP DATABASE IF EXISTS " + Identifiers.quote(name) + " WITH (FORCE)");
  }

  private static boolean hasSubscriptions(Connection admin, String name) throws SQLException {
    return !new Query(admin)
        .list(
            "SELECT d.datname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid"
                + " WHERE d.datname = ANY (?)",
            row -> row.string("datname"),
            List.of(name))
        .isEmpty();
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
