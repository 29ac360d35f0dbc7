package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * Where a database is and who connects to it. Printed without credentials.
 *
 * @param url {@code jdbc:postgresql://…}; may carry credentials, which are never printed
 */
public record Address(String url, Optional<String> user, Optional<String> password) {

  private static final Pattern PARAMETERS = Pattern.compile("\\?.*$");
  private static final Pattern DATABASE = Pattern.compile("^(jdbc:postgresql:(?://[^/?]*/)?)[^?]*");
  private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

  /** An address whose URL says everything. */
  public static Address of(String url) {
    return new Address(url, Optional.empty(), Optional.empty());
  }

  /**
   * Connects, with the session's time zone UTC and notices off.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when the server cannot be reached
   */
  public Connection connect() {
    Properties properties = new Properties();
    user.ifPresent(value -> properties.setProperty("user", value));
    password.ifPresent(value -> properties.setProperty("password", value));
    properties.setProperty("ApplicationName", "trammel");
    try {
      Connection connection = new Driver().connect(url, properties);
      if (connection == null) {
        throw ServerFault.of(Code.TR510, toString(), "this is no JDBC URL of PostgreSQL")
            .expected("jdbc:postgresql://host:port/database")
            .exception();
      }
      initialise(connection);
      return connection;
    } catch (SQLException e) {
      throw ServerFault.of(Code.TR510, toString(), "cannot connect to PostgreSQL")
          .found(withoutCredentials(String.valueOf(e.getMessage())))
          .fix("check that the server runs, and its URL, user and password")
          .exception();
    }
  }

  /** Reads the catalog there. */
  public Catalog read(ReadScope scope) {
    return readAll(List.of(scope)).get(0);
  }

  /** Reads what is in each of the scopes, all as of one moment. */
  public List<Catalog> readAll(List<ReadScope> scopes) {
    try (Connection connection = connect()) {
      return CatalogReader.readAll(connection, this::connect, scopes);
    } catch (SQLException e) {
      throw ServerFault.of(Code.TR510, toString(), "the connection was lost")
          .found(withoutCredentials(String.valueOf(e.getMessage())))
          .exception();
    }
  }

  private static void initialise(Connection connection) throws SQLException {
    try {
      settle(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Undoes what statements have set for the session; the driver would set our own time zone. */
  static void settle(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "RESET SESSION AUTHORIZATION; RESET ALL;"
              + " SET TimeZone TO 'UTC'; SET client_min_messages TO 'error'");
    }
  }

  /** The same server, another database. */
  Address withDatabase(String database) {
    return new Address(
        DATABASE
            .matcher(url)
            .replaceFirst("$1" + java.util.regex.Matcher.quoteReplacement(database)),
        user,
        password);
  }

  String withoutCredentials(String text) {
    String safe = text.replace(url, toString());
    return password
        .filter(value -> !value.isEmpty())
        .map(value -> safe.replace(value, "***"))
        .orElse(safe);
  }

  /** The URL without user, password and other parameters. */
  @Override
  public String toString() {
    return USER_INFO.matcher(PARAMETERS.matcher(url).replaceFirst("")).replaceFirst("//");
  }
}
