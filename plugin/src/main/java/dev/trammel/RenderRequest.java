package dev.trammel;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for the Python of rows on a server.
 *
 * @param database the one database whose catalogs are rendered; all when empty
 * @param url {@code jdbc:postgresql://…}; never printed with credentials
 * @param folder receives one package a catalog
 */
public record RenderRequest(
    ProjectLocation project,
    Optional<String> database,
    String url,
    Optional<String> user,
    Optional<String> password,
    Path folder) {

  /** Without the password. */
  @Override
  public String toString() {
    return "RenderRequest[" + project + ", " + database + ", " + folder + "]";
  }
}
