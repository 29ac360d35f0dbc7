package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.expression.CastArrays;
import dev.trammel.output.OutputFolder;
import dev.trammel.postgres.Profile;
import dev.trammel.project.DatabaseSettings;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.ImportedDatabase;
import dev.trammel.project.PlatformObjects;
import dev.trammel.project.Profiles;
import dev.trammel.project.ProjectSettings;
import dev.trammel.project.SettingsReader;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.StatementSplitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes docs, and a baseline that rebuilds the database, of one that is there already. */
final class CatalogImport {

  private final ImportRequest request;
  private final Path root;
  private final Diagnostics diagnostics = new Diagnostics();
  private final SourceFiles files;

  CatalogImport(ImportRequest request) {
    this.request = request;
    this.root = request.project().root();
    this.files = new SourceFiles(root, diagnostics);
  }

  ImportResult run() {
    Optional<SourceText> existing = files.fileIfPresent(request.project().settings());
    diagnostics.throwIfErrors();
    ImportedCatalog imported =
        existing.isPresent()
            ? read(settings(existing.get()))
            : ImportedCatalog.read(
                request.source(),
                profile(new Located<>(request.profile(), Position.ofFile("command line"))),
                List.of(),
                files);
    diagnostics.addAll(imported.remarks(request.project().strict()));
    diagnostics.throwIfErrors();
    SourceText source = existing.orElseGet(() -> firstSettings(imported.externals()));
    List<Artifact> artifacts = new ArrayList<>();
    if (existing.isEmpty()) {
      artifacts.add(new Artifact(source.file(), source.text()));
      artifacts.add(new Artifact(FirstSettings.MIGRATIONS + "/.gitkeep", ""));
    }
    ProjectSettings settings = settings(source);
    artifacts.addAll(artifacts(settings, imported.database()));
    List<String> written = new OutputFolder(root).write(artifacts);
    return new ImportResult(
        written,
        artifacts.size() - written.size(),
        imported.database().tables().size(),
        existing.isEmpty() ? Optional.of(FirstSettings.pomFragment()) : Optional.empty(),
        diagnostics.all());
  }

  private Profile profile(Located<String> named) {
    Profile profile = Profiles.of(named, files, diagnostics);
    diagnostics.throwIfErrors();
    return profile;
  }

  private ImportedCatalog read(ProjectSettings settings) {
    DatabaseSettings database = database(settings);
    return ImportedCatalog.read(
        request.source(), profile(database.profile()), database.externals(), files);
  }

  private ProjectSettings settings(SourceText source) {
    Diagnostics own = new Diagnostics();
    ProjectSettings settings = new SettingsReader(own).read(source);
    own.throwIfErrors();
    return settings;
  }

  private DatabaseSettings database(ProjectSettings settings) {
    return settings.databases().stream()
        .filter(each -> each.name().value().equals(request.database()))
        .findFirst()
        .orElseThrow(() -> unknownDatabase(settings));
  }

  private DiagnosticsException unknownDatabase(ProjectSettings settings) {
    List<String> names = settings.databases().stream().map(it -> it.name().value()).toList();
    return new DiagnosticsException(
        List.of(
            Diagnostic.error(Code.TR101, Position.ofFile("command line"), "no such database")
                .found(request.database())
                .expected("one of " + String.join(", ", names))
                .fix("correct -Dtrammel.database")));
  }

  private SourceText firstSettings(List<ExternalTable> externals) {
    boolean documented =
        files.isFolder(FirstSettings.DOCS)
            && !files
                .folder(FirstSettings.DOCS, ".md", Position.ofFile(FirstSettings.DOCS))
                .isEmpty();
    return new SourceText(
        request.project().settings(),
        new FirstSettings(
                FirstSettings.nameOf(root),
                Optional.empty(),
                request.database(),
                request.profile(),
                FirstSettings.MIGRATIONS,
                "plain",
                Optional.of("{ file: " + FirstSettings.BASELINE + " }"),
                documented,
                request.javaPackage(),
                externals)
            .text());
  }

  private List<Artifact> artifacts(ProjectSettings settings, Database imported) {
    DatabaseSettings database = database(settings);
    Database whole = with(imported, database.externals());
    PlatformObjects made = new PlatformObjects(profile(database.profile()));
    Database platform = made.before(database.externals());
    SourceText baseline = new SourceText(baselineFile(database), baseline(platform, whole));
    Database recorded = made.trimmed(recorded(baseline, platform), database.externals());
    DatabaseState state = ImportedDatabase.of(database, platform, recorded, files, diagnostics);
    diagnostics.throwIfErrors();
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(new Artifact(baseline.file(), baseline.text()));
    Optional<String> version = database.migrations().baseline().flatMap(it -> it.version());
    DerivedDocs docs = new DerivedDocs(settings, state, version);
    artifacts.addAll(docs.artifacts());
    diagnostics.addAll(docs.findings());
    diagnostics.throwIfErrors();
    return artifacts;
  }

  private String baselineFile(DatabaseSettings database) {
    return database
        .migrations()
        .baseline()
        .map(DatabaseSettings.BaselineSettings::file)
        .map(Located::value)
        .orElseThrow(
            () ->
                new DiagnosticsException(
                    List.of(
                        Diagnostic.error(
                                Code.TR101,
                                database.migrations().folder().position(),
                                "the settings name no baseline that the import could write")
                            .fix("add baseline: { file: " + FirstSettings.BASELINE + " }"))));
  }

  private static Database with(Database base, List<ExternalTable> externals) {
    Database whole = base;
    for (ExternalTable external : externals) {
      whole = whole.joining(external);
    }
    return whole;
  }

  /** What the baseline says once it is read, so that docs agree with it to the letter. */
  private static Database recorded(SourceText baseline, Database platform) {
    ReadSql read = DdlReader.read(StatementSplitter.split(baseline));
    return MigrationFold.fold(platform, read.statements()).orThrow();
  }

  private String baseline(Database platform, Database whole) {
    StringBuilder text = new StringBuilder();
    text.append("-- The database ").append(request.database());
    text.append(" as it was imported; migrations run on top of it.\n");
    for (String statement : SchemaScript.of(platform, whole)) {
      text.append('\n').append(CastArrays.moveInto(statement)).append('\n');
    }
    return text.toString();
  }
}
