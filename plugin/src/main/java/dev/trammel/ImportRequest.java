package dev.trammel;

import java.util.Optional;

/**
 * Asks for docs and a baseline of a database that is there already.
 *
 * @param project where they are to lie; its settings are made when it has none
 * @param database the name that the settings know it by
 * @param source what is imported
 * @param profile {@code plain} or {@code supabase}; used when there are no settings yet
 * @param javaPackage of the code to be generated; used when there are no settings yet
 */
public record ImportRequest(
    ProjectLocation project, String database, Source source, String profile, String javaPackage) {

  /** Where the database is read from. */
  public sealed interface Source permits Server, Dump {}

  /**
   * A server.
   *
   * @param url {@code jdbc:postgresql://…}; never printed with credentials
   */
  public record Server(String url, Optional<String> user, Optional<String> password)
      implements Source {

    /** Without credentials. */
    @Override
    public String toString() {
      return "Server[]";
    }
  }

  /**
   * What {@code pg_dump --schema-only} wrote, as plain SQL.
   *
   * @param file relative to the project's folder, or absolute
   */
  public record Dump(String file) implements Source {}
}
