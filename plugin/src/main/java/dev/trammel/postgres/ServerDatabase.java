package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import java.sql.Connection;
import java.sql.SQLException;
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

  /** Its catalog, without what the profile manages and without the given tables of others. */
  public Catalog read(ReadScope scope) {
    try (Connection connection = connect()) {
      return CatalogReader.read(connection, scope);
    } catch (SQLException e) {
      throw ServerFault.of(Code.TR510, address.toString(), "the connection was lost")
          .found(Optional.ofNullable(e.getMessage()).orElse(e.getSQLState()))
          .exception();
    }
  }

  @Override
  public void close() {
    drop.run();
  }
}
