package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.syntax.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A PostgreSQL that the user named by a JDBC URL. Databases are made beside the named one and
 * dropped again, as are roles that a profile had to create; nothing else on it is touched.
 */
public final class GivenServer implements Server {

  private static final int OLDEST = 15;

  private final Address address;
  private final int majorVersion;
  private final List<String> databases = new ArrayList<>();
  private final Set<String> createdRoles = new TreeSet<>();

  private GivenServer(Address address, int majorVersion) {
    this.address = address;
    this.majorVersion = majorVersion;
  }

  /**
   * Connects once, to see that the server will do.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when it cannot be reached, is too old, or
   *     the user may not create databases
   */
  public static GivenServer connect(Address address) {
    try (Connection connection = address.connect()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw ServerFault.of(Code.TR512, address.toString(), "the server is too old")
            .found("PostgreSQL " + version)
            .expected("PostgreSQL " + OLDEST + " or later")
            .exception();
      }
      if (isReadOnly(connection)) {
        throw ServerFault.of(Code.TR512, address.toString(), "the server takes no writes")
            .found("a standby, or default_transaction_read_only = on")
            .fix("name the primary server, or a user who may write, or use the embedded server")
            .exception();
      }
      if (!mayCreateDatabases(connection)) {
        throw ServerFault.of(
                Code.TR512, address.toString(), "the user may not create databases there")
            .fix("use a user with CREATEDB on a server that takes writes, or the embedded server")
            .exception();
      }
      return new GivenServer(address, version);
    } catch (SQLException e) {
      throw fault(address, "the server does not answer as PostgreSQL does", e);
    }
  }

  private static boolean mayCreateDatabases(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static boolean isReadOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean")) {
      return row.next() && row.getBoolean(1);
    }
  }

  @Override
  public int majorVersion() {
    return majorVersion;
  }

  @Override
  public ServerDatabase createDatabase(String purpose, Profile profile) {
    String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String name = String.format(Locale.ROOT, "trammel_%s_%s", purpose, unique);
    Address database = address.withDatabase(name);
    try (Connection admin = address.connect()) {
      Databases.create(admin, name);
      databases.add(name);
      Set<String> before = roles(admin);
      try {
        Databases.prepare(database, profile);
      } finally {
        Set<String> after = roles(admin);
        after.removeAll(before);
        createdRoles.addAll(after);
      }
    } catch (SQLException e) {
      throw fault(address, "the database " + name + " cannot be created", e);
    }
    return new ServerDatabase(name, database, profile, () -> drop(name));
  }

  private static Set<String> roles(Connection admin) throws SQLException {
    Set<String> roles = new TreeSet<>();
    try (Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery("SELECT rolname FROM pg_roles")) {
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
    }
    return roles;
  }

  private void drop(String name) {
    if (!databases.remove(name)) {
      return;
    }
    try (Connection admin = address.connect()) {
      Databases.drop(admin, name, address.withDatabase(name));
    } catch (SQLException e) {
      throw fault(address, "the database " + name + " cannot be dropped", e);
    }
  }

  @Override
  public void close() {
    List.copyOf(databases).forEach(this::drop);
    if (createdRoles.isEmpty()) {
      return;
    }
    try (Connection admin = address.connect();
        Statement statement = admin.createStatement()) {
      for (String role : createdRoles) {
        statement.execute("DROP ROLE IF EXISTS " + Identifiers.quote(role));
      }
    } catch (SQLException e) {
      throw fault(address, "roles that were created cannot be dropped: " + createdRoles, e);
    }
  }

  private static RuntimeException fault(Address address, String message, SQLException e) {
    return ServerFault.of(Code.TR510, address.toString(), message)
        .found(address.withoutCredentials(String.valueOf(e.getMessage())))
        .exception();
  }
}
