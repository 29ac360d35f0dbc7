package dev.trammel.project;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.source.design.DesignDocument;
import java.nio.file.Path;
import java.util.List;

/**
 * A project with everything read.
 *
 * @param designs its design documents
 * @param catalogs its parameter catalogs
 * @param databases in the settings' order
 * @param inputs paths of the files and folders that were read, relative to the project's folder
 * @param warnings of all stages so far, sorted by place
 */
public record Project(
    ProjectSettings settings,
    Path root,
    List<DesignDocument> designs,
    List<CatalogState> catalogs,
    List<DatabaseState> databases,
    List<String> inputs,
    List<Diagnostic> warnings) {

  public Project {
    catalogs = List.copyOf(catalogs);
    databases = List.copyOf(databases);
    inputs = List.copyOf(inputs);
    warnings = List.copyOf(warnings);
  }

  /** The catalogs whose targets are tables of the database. */
  public List<Catalog> catalogs(DatabaseState database) {
    return catalogs.stream()
        .filter(each -> each.settings().database().equals(database.name()))
        .map(CatalogState::catalog)
        .toList();
  }

  public int tableCount() {
    return databases.stream().mapToInt(each -> each.declared().tables().size()).sum();
  }
}
