package dev.trammel;

import dev.trammel.agents.pack.Libraries;
import dev.trammel.agents.pack.Library;
import dev.trammel.check.DesignClaims;
import dev.trammel.check.Hazards;
import dev.trammel.check.design.Design;
import dev.trammel.check.design.FencePlaces;
import dev.trammel.check.python.LibraryUse;
import dev.trammel.check.python.LibraryValues;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Target;
import dev.trammel.project.CatalogState;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import dev.trammel.source.design.CountClaims;
import dev.trammel.source.design.CountFacts;
import dev.trammel.source.design.DesignDocument;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a project's design documents claim, and what its declared databases allow. */
final class DesignFindings {

  private final Project project;
  private final Diagnostics findings = new Diagnostics();

  private DesignFindings(Project project) {
    this.project = project;
  }

  /** Warnings, sorted by place. */
  static List<Diagnostic> of(Project project) {
    DesignFindings findings = new DesignFindings(project);
    findings.check();
    return findings.findings.all();
  }

  private void check() {
    CountFacts facts = new CountFacts(tables(), parameters());
    for (DesignDocument document : project.designs()) {
      findings.addAll(CountClaims.check(document.countClaims(), facts));
      project.databases().forEach(database -> check(document, database));
      project.catalogs().stream()
          .flatMap(each -> library(each).stream())
          .distinct()
          .forEach(library -> findings.addAll(LibraryUse.check(document, library)));
    }
    for (DatabaseState database : project.databases()) {
      findings.addAll(Hazards.check(database.declared(), places(database)));
    }
    project.catalogs().forEach(this::checkValues);
  }

  private void check(DesignDocument document, DatabaseState database) {
    boolean concerns =
        document.fences().stream().anyMatch(each -> each.database().equals(database.name()));
    if (concerns) {
      findings.addAll(
          DesignClaims.check(
              new Design(
                  document,
                  database.name(),
                  database.recorded(),
                  database.declared(),
                  database.intents(),
                  places(database))));
    }
  }

  private void checkValues(CatalogState state) {
    Optional<Library> library = library(state);
    for (DatabaseState database : project.databases()) {
      if (library.isPresent() && database.name().equals(state.settings().database())) {
        findings.addAll(
            LibraryValues.check(
                database.declared(), state.catalog(), library.get(), false, places(database)));
      }
    }
  }

  private static Optional<Library> library(CatalogState state) {
    Catalog catalog = state.catalog();
    return Libraries.find(catalog.library().value(), catalog.version().value());
  }

  /** Columns at their own line where a document makes them. */
  private Function<ObjectReference, Position> places(DatabaseState database) {
    return places(project, database);
  }

  /** Where an object is stated; a column at its own line where a document makes it. */
  static Function<ObjectReference, Position> places(Project project, DatabaseState database) {
    Function<ObjectReference, Position> places = database::placeOf;
    for (DesignDocument document : project.designs()) {
      places = new FencePlaces(document, database.name(), places);
    }
    return places;
  }

  private SortedMap<String, CountFacts.Tables> tables() {
    SortedMap<String, CountFacts.Tables> tables = new TreeMap<>();
    for (DatabaseState database : project.databases()) {
      tables.put(database.name(), CountFacts.Tables.of(database.recorded(), database.declared()));
    }
    return tables;
  }

  private SortedMap<String, Integer> parameters() {
    SortedMap<String, Integer> parameters = new TreeMap<>();
    for (CatalogState state : project.catalogs()) {
      for (Target target : state.catalog().targets()) {
        parameters.put(target.name().value(), target.parameters().size());
        parameters.put(target.table().value(), target.parameters().size());
      }
    }
    return parameters;
  }
}
