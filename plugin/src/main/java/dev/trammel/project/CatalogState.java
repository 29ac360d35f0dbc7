package dev.trammel.project;

import dev.trammel.model.catalog.Catalog;
import dev.trammel.source.catalog.ReadDefinitions;
import java.util.Optional;

/**
 * A parameter catalog of a project.
 *
 * @param definitions rows that are written down in files; absent when the settings name no folder
 */
public record CatalogState(
    ProjectSettings.CatalogSettings settings,
    Catalog catalog,
    Optional<ReadDefinitions> definitions) {

  /** The package that the Python modules form. */
  public String pythonPackage() {
    return settings.pythonPackage().orElse(catalog.name().value() + "_agents");
  }
}
