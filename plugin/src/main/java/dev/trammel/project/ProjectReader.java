package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.catalog.CatalogReader;
import dev.trammel.source.catalog.DefinitionReader;
import dev.trammel.source.catalog.ReadDefinitions;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.DesignDocumentReader;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.design.FenceRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads everything that a project's settings name. */
public final class ProjectReader {

  private final Path root;
  private final ReadingRules rules;
  private final Diagnostics diagnostics = new Diagnostics();
  private final SourceFiles files;
  private final List<String> inputs = new ArrayList<>();

  private ProjectReader(Path root, ReadingRules rules) {
    this.root = root;
    this.rules = rules;
    this.files = new SourceFiles(root, diagnostics);
  }

  /**
   * Reads the project.
   *
   * @param settingsFile relative to {@code root}
   * @throws dev.trammel.diagnostic.DiagnosticsException with every error of the stage that failed
   */
  public static Project read(Path root, String settingsFile, ReadingRules rules) {
    return new ProjectReader(root, rules).read(settingsFile);
  }

  private Project read(String settingsFile) {
    ProjectSettings settings = settings(settingsFile);
    diagnostics.throwIfErrors();
    List<DesignDocument> designs = settings.designs().stream().flatMap(this::design).toList();
    List<CatalogState> catalogs =
        settings.catalogs().stream().flatMap(each -> catalog(each).stream()).toList();
    List<DatabaseReader> readers = new ArrayList<>();
    for (DatabaseSettings database : settings.databases()) {
      DatabaseReader reader =
          new DatabaseReader(
              database,
              designs,
              of(database, catalogs),
              rules,
              new SqlSources(rules.strict(), diagnostics),
              files,
              diagnostics);
      reader.read();
      inputs.addAll(reader.inputs());
      readers.add(reader);
    }
    diagnostics.throwIfErrors();
    List<DatabaseState> databases = readers.stream().map(DatabaseReader::assemble).toList();
    diagnostics.throwIfErrors();
    return new Project(settings, root, designs, catalogs, databases, inputs, diagnostics.all());
  }

  private ProjectSettings settings(String path) {
    inputs.add(path);
    Optional<SourceText> source = files.fileIfPresent(path);
    if (source.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(Code.TR102, Position.ofFile(path), "the settings file does not exist")
              .fix("run mvn trammel:init, or name the file with -Dtrammel.settings"));
      diagnostics.throwIfErrors();
    }
    return new SettingsReader(diagnostics).read(source.orElseThrow());
  }

  private Stream<DesignDocument> design(ProjectSettings.DesignSettings design) {
    inputs.add(design.file().value());
    List<FenceRule> rules =
        design.fences().stream()
            .map(
                each ->
                    new FenceRule(
                        each.under(),
                        each.after(),
                        FenceRole.of(each.role()).orElseThrow(),
                        each.database()))
            .toList();
    return files.file(design.file().value(), design.file().position()).stream()
        .map(source -> new DesignDocumentReader(source, rules, diagnostics).read());
  }

  private Optional<CatalogState> catalog(ProjectSettings.CatalogSettings settings) {
    inputs.add(settings.file().value());
    Optional<Catalog> catalog =
        files
            .file(settings.file().value(), settings.file().position())
            .flatMap(source -> new CatalogReader(diagnostics).read(source));
    return catalog.map(
        read ->
            new CatalogState(settings, read, settings.definitions().flatMap(definitions(read))));
  }

  private Function<Located<String>, Optional<ReadDefinitions>> definitions(Catalog catalog) {
    return folder -> {
      inputs.add(folder.value());
      return new DefinitionReader(catalog, diagnostics)
          .read(files.folder(folder.value(), ".yaml", folder.position()));
    };
  }

  private static List<Catalog> of(DatabaseSettings database, List<CatalogState> catalogs) {
    return catalogs.stream()
        .filter(each -> each.settings().database().equals(database.name().value()))
        .map(CatalogState::catalog)
        .toList();
  }
}
