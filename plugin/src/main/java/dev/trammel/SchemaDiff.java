package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.sql.MigrationEmitter;
import dev.trammel.artifact.sql.MigrationTarget;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.HazardLevels;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.Owners;
import dev.trammel.model.migration.Layout;
import dev.trammel.output.OutputFolder;
import dev.trammel.plan.MissingFeatures;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.ProbableRenames;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.Server;
import dev.trammel.postgres.SqlScript;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.PlatformObjects;
import dev.trammel.project.Profiles;
import dev.trammel.rehearsal.Shadow;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.MigrationFolder;
import dev.trammel.source.sql.Migrations;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans from any database to any other, and writes the SQL where no runner takes it. */
final class SchemaDiff {

  private static final String RECORDED = "recorded";
  private static final String DECLARED = "declared";
  private static final String LIVE = "live";
  private static final String SHADOW = "shadow";
  private static final String FILE = "diff";
  private static final Position COMMAND_LINE = Position.ofFile("command line");

  private final DiffRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final SourceFiles files;
  private final Optional<DatabaseState> state;
  private final Profile profile;
  private final PlanMode mode;
  private final Set<String> makers = new TreeSet<>();

  SchemaDiff(DiffRequest request) {
    this.request = request;
    this.files = new SourceFiles(request.project().root(), diagnostics);
    this.mode = mode();
    boolean ofProject = Set.of(RECORDED, DECLARED, SHADOW).stream().anyMatch(this::names);
    this.state = ofProject ? Optional.of(state()) : Optional.empty();
    this.profile =
        Profiles.of(
            state
                .map(each -> each.settings().profile())
                .orElseGet(() -> new Located<>(request.profile(), COMMAND_LINE)),
            files,
            diagnostics);
    diagnostics.throwIfErrors();
  }

  private PlanMode mode() {
    return Stream.of(PlanMode.values())
        .filter(each -> each.name().equalsIgnoreCase(request.mode()))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    "no such mode",
                    request.mode(),
                    "write -Dtrammel.mode=online, or leave it out for transactional"));
  }

  private boolean names(String side) {
    return request.from().equals(side) || request.to().equals(side);
  }

  private DatabaseState state() {
    List<DatabaseState> chosen = Selection.of(request.project().read(), request.database());
    if (chosen.size() > 1) {
      throw refusal(
          "the project has several databases",
          chosen.stream().map(DatabaseState::name).toList().toString(),
          "name one: -Dtrammel.database=" + chosen.get(0).name());
    }
    return chosen.get(0);
  }

  DiffResult run() {
    Database from = read(request.from());
    Database to = read(request.to());
    state
        .flatMap(each -> each.settings().postgresql())
        .ifPresent(
            major ->
                diagnostics.addAll(MissingFeatures.in(to, major, planRequest(from, to).places())));
    diagnostics.throwIfErrors();
    Plan plan = Planner.plan(planRequest(from, to), diagnostics);
    diagnostics.throwIfErrors();
    diagnostics.addAll(ProbableRenames.in(plan, this::placeOf));
    List<Artifact> artifacts =
        HazardNotes.beside(
            MigrationEmitter.emit(plan, target()), plan, Layout.PLAIN, HazardLevels.USUAL);
    OutputFolder folder = new OutputFolder(request.project().root());
    List<String> former = former();
    former.removeAll(artifacts.stream().map(Artifact::path).toList());
    List<String> written = folder.write(artifacts);
    folder.delete(former);
    return new DiffResult(PlanSummary.of(name(), plan), written, diagnostics.all());
  }

  /** What an earlier difference, that took more files, has left. */
  private List<String> former() {
    return files.isFolder(request.output())
        ? files.folder(request.output(), ".sql", COMMAND_LINE).stream()
            .map(SourceText::file)
            .filter(each -> each.matches(".*/\\d{4}_" + FILE + "(_\\w+)?\\.sql"))
            .collect(Collectors.toCollection(ArrayList::new))
        : new ArrayList<>();
  }

  /** As the project's PostgreSQL would keep it; who makes everything is not stated as an owner. */
  private Database kept(Database whole) {
    Database owned = Owners.unstated(whole, makers);
    return state
            .flatMap(each -> each.settings().postgresql())
            .filter(major -> major < 18)
            .isPresent()
        ? NotNulls.unnamed(owned)
        : owned;
  }

  private PlanRequest planRequest(Database from, Database to) {
    List<Change> intents =
        request.to().equals(DECLARED)
            ? state.map(DatabaseState::intents).orElse(List.of())
            : List.of();
    return new PlanRequest(
        kept(from),
        kept(to),
        intents,
        true,
        new PlatformObjects(profile).equality(),
        mode,
        this::placeOf);
  }

  private Position placeOf(ObjectReference subject) {
    return state.map(each -> each.placeOf(subject)).orElse(COMMAND_LINE);
  }

  private MigrationTarget target() {
    return new MigrationTarget(
        name(),
        request.output(),
        request.output(),
        Layout.PLAIN,
        "0001",
        FILE,
        mode == PlanMode.ONLINE ? Optional.of("5s") : Optional.empty(),
        mode == PlanMode.ONLINE ? Optional.of("30s") : Optional.empty(),
        MigrationTarget.BATCH_SIZE);
  }

  private String name() {
    return state.map(DatabaseState::name).or(request::database).orElse("main");
  }

  private Database read(String side) {
    if (side.equals(RECORDED)) {
      return state.orElseThrow().recorded();
    } else if (side.equals(DECLARED)) {
      state.orElseThrow().requireKnown();
      return state.orElseThrow().declared();
    } else if (side.equals(SHADOW)) {
      return shadow(state.orElseThrow());
    } else if (side.equals(LIVE)) {
      return server(request.live().url());
    } else if (side.startsWith("jdbc:")) {
      return server(side);
    }
    return files.isFolder(side) ? folder(side) : file(side);
  }

  /** The server's word on the recorded migrations. */
  private Database shadow(DatabaseState database) {
    List<SqlScript> migrations = Scripts.recorded(database, diagnostics);
    RehearsalServers servers = new RehearsalServers(request.shadow());
    try (Server server = servers.start(servers.majorOf(database.settings()))) {
      Catalog read = Shadow.read(server, profile, database.recorded(), migrations);
      return with(database.recorded().externals().values(), read.database());
    }
  }

  private Database server(String url) {
    if (url.isEmpty()) {
      throw refusal(
          "no live database is named", "live", "name it: -Dtrammel.url=jdbc:postgresql://…");
    }
    return imported(
        new ImportRequest.Server(url, request.live().user(), request.live().password()));
  }

  private Database file(String path) {
    return imported(new ImportRequest.Dump(path));
  }

  private Database imported(ImportRequest.Source source) {
    ImportedCatalog read = ImportedCatalog.read(source, profile, externals(), files);
    diagnostics.addAll(read.remarks(request.project().strict()));
    makers.addAll(read.makers());
    return with(read.externals(), read.database());
  }

  /** Tables of others are no part of a catalog that was read; what refers to them needs them. */
  private static Database with(Collection<ExternalTable> externals, Database read) {
    Database whole = read;
    for (ExternalTable each : externals) {
      whole = whole.joining(each.bare());
    }
    return whole;
  }

  private List<ExternalTable> externals() {
    return state.map(each -> each.settings().externals()).orElse(List.of());
  }

  /** As a runner would leave an empty database behind. */
  private Database folder(String path) {
    List<SourceText> sources = files.folder(path, ".sql", COMMAND_LINE);
    Layout layout =
        Layout.ofFiles(
            sources.stream()
                .map(each -> each.file().substring(each.file().lastIndexOf('/') + 1))
                .toList());
    Migrations migrations = MigrationFolder.read(layout, sources, List.of());
    diagnostics.addAll(migrations.diagnostics());
    List<SqlStatement> statements = new ArrayList<>();
    for (MigrationFile each : migrations.files()) {
      ReadSql read = DdlReader.read(StatementSplitter.split(each.sql()));
      diagnostics.addAll(read.diagnostics());
      statements.addAll(read.statements());
    }
    PlatformObjects platform = new PlatformObjects(profile);
    FoldResult fold = MigrationFold.fold(platform.before(externals()), statements);
    diagnostics.addAll(fold.diagnostics());
    return platform.trimmed(fold.database(), externals());
  }

  private static DiagnosticsException refusal(String message, String found, String fix) {
    return new DiagnosticsException(
        List.of(Diagnostic.error(Code.TR101, COMMAND_LINE, message).found(found).fix(fix)));
  }
}
