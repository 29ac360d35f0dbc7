package dev.trammel.postgres;

/** A running PostgreSQL on which databases can be made and thrown away. Not thread-safe. */
public sealed interface Server extends AutoCloseable permits EmbeddedServer, GivenServer {

  /** PostgreSQL's major version, e.g. 18. */
  int majorVersion();

  /**
   * Creates an empty database: UTF-8, locale C, prepared by the profile.
   *
   * @param purpose what it is for, e.g. {@code recorded}; part of its name
   */
  ServerDatabase createDatabase(String purpose, Profile profile);

  /** Drops what was created, and stops the server if it is ours. */
  @Override
  void close();
}
