package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A database that was created on a {@link Server} and is dropped when closed. */
public final class ServerDatabase implements AutoCloseable {

  private final String name;
  private final Address address;
  private final Profile profile;
  private final Runnable drop;

  ServerDatabase(String name, Address address, Profile profile, Runnable drop) {
    this.name = name;
    this.address = address;
    this.profile = profile;
    this.drop = drop;
  }

  /** As PostgreSQL keeps it. */
  public String name() {
    return name;
  }

  /** Where it is; with the credentials that it needs. */
  public Address address() {
    return address;
  }

  public Profile profile() {
    return profile;
  }

  /** A new connection, in autocommit mode; the caller closes it. */
  public Connection connect() {
    return address.connect();
  }

  /** The extensions in it that are stand-ins of the profile, not the real ones; sorted. */
  public List<String> standIns() {
    try (Connection connection = connect()) {
      return new Query(connection)
          .list(
              "SELECT extname FROM pg_extension WHERE extversion = ANY (?) ORDER BY 1",
              row -> row.string("extname"),
              List.of(Profile.STAND_IN_VERSION));
    } catch (SQLException e) {
      throw lost(e);
    }
  }

  /** Its catalog, without what the profile manages and without the given tables of others. */
  public Catalog read(ReadScope scope) {
    return address.read(scope);
  }

  /**
   * Runs a script on a connection of its own.
   *
   * @return why it failed; empty when it ran to its end
   */
  public Optional<Diagnostic> run(SqlScript script) {
    try (Connection connection = connect()) {
      return SqlRunner.run(connection, script);
    } catch (SQLException e) {
      throw lost(e);
    }
  }

  private DiagnosticsException lost(SQLException e) {
    return ServerFault.of(Code.TR510, address.toString(), "the connection was lost")
        .found(Optional.ofNullable(e.getMessage()).orElse(e.getSQLState()))
        .exception();
  }

  @Override
  public void close() {
    drop.run();
  }
}
