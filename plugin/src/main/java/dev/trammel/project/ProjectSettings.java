package dev.trammel.project;

import dev.trammel.diagnostic.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code trammel.yaml} says. Paths are relative to the project's folder.
 *
 * @param name what people call the project
 * @param docsHeader header lines of every table doc, in file order
 * @param designs design documents
 * @param catalogs parameter catalogs
 * @param databases in file order
 */
public record ProjectSettings(
    String name,
    Map<String, String> docsHeader,
    List<DesignSettings> designs,
    List<CatalogSettings> catalogs,
    List<DatabaseSettings> databases) {

  public ProjectSettings {
    designs = List.copyOf(designs);
    catalogs = List.copyOf(catalogs);
    databases = List.copyOf(databases);
  }

  /**
   * A design document.
   *
   * @param fences which fence has which role; first match wins, a comment above a fence wins over
   *     all
   */
  public record DesignSettings(Located<String> file, List<FenceSettings> fences) {
    public DesignSettings {
      fences = List.copyOf(fences);
    }
  }

  /**
   * Gives fences below a heading their role.
   *
   * @param under glob over the heading path, parts joined by {@code " / "}
   * @param after glob over the line of text before the fence; empty for any
   */
  public record FenceSettings(
      String under, Optional<String> after, String role, Optional<String> database) {}

  /**
   * A parameter catalog and the database whose tables its targets are.
   *
   * @param definitions folder of definition files from which Python is rendered; may be absent
   * @param pythonPackage the package that the rendered modules form; may be absent
   */
  public record CatalogSettings(
      Located<String> file,
      String database,
      Optional<Located<String>> definitions,
      Optional<String> pythonPackage) {}
}
