package dev.trammel;

import dev.trammel.agents.pack.Libraries;
import dev.trammel.agents.pack.Library;
import dev.trammel.check.DesignClaims;
import dev.trammel.check.Hazards;
import dev.trammel.check.design.Design;
import dev.trammel.check.python.LibraryUse;
import dev.trammel.check.python.LibraryValues;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.project.CatalogState;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import dev.trammel.source.design.CountClaims;
import dev.trammel.source.design.CountFacts;
import dev.trammel.source.design.DesignDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What documents claim in numbers and prose, and what they declare that nobody can have meant. */
final class DocumentFindings {

  private final Project project;
  private final List<Diagnostic> findings = new ArrayList<>();

  private DocumentFindings(Project project) {
    this.project = project;
  }

  /** All findings, in any order. */
  static List<Diagnostic> of(Project project) {
    DocumentFindings documents = new DocumentFindings(project);
    project.designs().forEach(documents::check);
    project.databases().forEach(documents::check);
    project.catalogs().forEach(documents::check);
    return documents.findings;
  }

  private void check(DesignDocument document) {
    findings.addAll(CountClaims.check(document.countClaims(), facts()));
    for (DatabaseState database : project.databases()) {
      if (document.fences().stream().anyMatch(each -> each.database().equals(database.name()))) {
        findings.addAll(
            DesignClaims.check(
                new Design(
                    document,
                    database.name(),
                    database.recorded(),
                    database.declared(),
                    database.intents(),
                    database::placeOf)));
      }
    }
    for (CatalogState catalog : project.catalogs()) {
      library(catalog)
          .ifPresent(library -> findings.addAll(LibraryUse.check(document, library)));
    }
  }

  private CountFacts facts() {
    SortedMap<String, CountFacts.Tables> databases = new TreeMap<>();
    for (DatabaseState database : project.databases()) {
      databases.put(
          database.name(), CountFacts.Tables.of(database.recorded(), database.declared()));
    }
    SortedMap<String, Integer> parameters = new TreeMap<>();
    for (CatalogState state : project.catalogs()) {
      state
          .catalog()
          .targets()
          .forEach(
              target -> {
                parameters.put(target.name().value(), target.parameters().size());
                parameters.put(target.table().value(), target.parameters().size());
              });
    }
    return new CountFacts(databases, parameters);
  }

  private void check(DatabaseState database) {
    findings.addAll(Hazards.check(database.declared(), database::placeOf));
  }

  /** Values that the columns may hold and that neither library nor catalog has an answer for. */
  private void check(CatalogState catalog) {
    for (DatabaseState database : project.databases()) {
      if (database.name().equals(catalog.settings().database())) {
        library(catalog)
            .ifPresent(
                library ->
                    findings.addAll(
                        LibraryValues.check(
                            database.declared(),
                            catalog.catalog(),
                            library,
                            false,
                            database::placeOf)));
      }
    }
  }

  private static Optional<Library> library(CatalogState catalog) {
    return Libraries.find(
        catalog.catalog().library().value(), catalog.catalog().version().value());
  }
}
