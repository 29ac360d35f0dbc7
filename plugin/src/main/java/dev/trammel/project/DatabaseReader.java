package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.change.Change;
import dev.trammel.plan.PhasedRename;
import dev.trammel.plan.RenamePhase;
import dev.trammel.plan.RenamePhases;
import dev.trammel.plan.ValueConversion;
import dev.trammel.postgres.Profile;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.DeclaredFold;
import dev.trammel.source.sql.Directive;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.MigrationFolder;
import dev.trammel.source.sql.MigrationSum;
import dev.trammel.source.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what belongs to one database, then assembles it as recorded and as declared. */
final class DatabaseReader {

  private final DatabaseSettings settings;
  private final List<DesignDocument> designs;
  private final List<Catalog> catalogs;
  private final ReadingRules rules;
  private final SqlSources sql;
  private final SourceFiles files;
  private final Diagnostics diagnostics;
  private final List<String> inputs = new ArrayList<>();

  private Profile profile = Profile.PLAIN;
  private MigrationHistory migrations = MigrationHistory.EMPTY;
  private List<SqlStatement> recordedStatements = List.of();
  private DeclaredSql recordedFences = new DeclaredSql(List.of(), List.of());
  private DeclaredSql declaredFences = new DeclaredSql(List.of(), List.of());
  private DocFolder docs = DocFolder.EMPTY;

  DatabaseReader(
      DatabaseSettings settings,
      List<DesignDocument> designs,
      List<Catalog> catalogs,
      ReadingRules rules,
      SqlSources sql,
      SourceFiles files,
      Diagnostics diagnostics) {
    this.settings = settings;
    this.designs = List.copyOf(designs);
    this.catalogs = List.copyOf(catalogs);
    this.rules = rules;
    this.sql = sql;
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /** Paths that were read, relative to the project's folder. */
  List<String> inputs() {
    return inputs;
  }

  /** Reads files alone; their errors do not depend on each other. */
  void read() {
    String name = settings.name().value();
    readProfile();
    migrations = migrations();
    recordedStatements =
        migrations.replayed().stream().flatMap(each -> sql.file(each).stream()).toList();
    recordedFences = sql.fences(designs, FenceRole.RECORDED, name);
    declaredFences = sql.fences(designs, FenceRole.DECLARED, name);
    settings.docs().folder().ifPresent(this::readDocs);
  }

  private void readDocs(Located<String> folder) {
    DatabaseSettings.DocSettings wanted = settings.docs();
    boolean lenient = rules.lenientDocs() || wanted.lenient();
    docs = DocFolderReader.read(folder, wanted.owner(), lenient, files, diagnostics);
    inputs.add(folder.value());
  }

  private void readProfile() {
    if (Profiles.isFile(settings.profile().value())) {
      inputs.add(settings.profile().value());
    }
    profile = Profiles.of(settings.profile(), files, diagnostics);
  }

  private MigrationHistory migrations() {
    if (!settings.migrations().kept()) {
      return MigrationHistory.EMPTY;
    }
    Located<String> folder = settings.migrations().folder();
    inputs.add(folder.value());
    int findings = diagnostics.all().size();
    Optional<MigrationHistory.Baseline> baseline = baseline();
    Diagnostics unseen = new Diagnostics();
    List<SourceText> sources = new MigrationSources(settings.migrations(), files, unseen).read();
    if (diagnostics.all().size() > findings) {
      // What follows from a missing file is no finding of its own.
      return MigrationHistory.EMPTY;
    }
    diagnostics.addAll(unseen.all());
    String rollbacks = settings.migrations().rollbacks();
    List<SourceText> rollbackSources =
        files.isFolder(rollbacks) ? files.folder(rollbacks, ".sql", folder.position()) : List.of();
    Optional<SourceText> sum = files.fileIfPresent(folder.value() + "/" + MigrationSum.FILE);
    return MigrationHistory.of(
        baseline,
        MigrationFolder.read(
            settings.migrations().layout(),
            sources,
            rollbackSources,
            file -> MigrationHistory.isReplaceable(file, sum)),
        sum,
        diagnostics);
  }

  private Optional<MigrationHistory.Baseline> baseline() {
    Optional<DatabaseSettings.BaselineSettings> named = settings.migrations().baseline();
    named.ifPresent(each -> inputs.add(each.file().value()));
    return named.flatMap(
        each ->
            files
                .file(each.file().value(), each.file().position())
                .map(text -> new MigrationHistory.Baseline(text, each.version())));
  }

  /** Everything was read without errors. */
  DatabaseState assemble() {
    PlatformObjects platform = new PlatformObjects(profile);
    Database before = platform.before(settings.externals());
    FoldResult recorded = recorded(before);
    sql.report(recorded.diagnostics());
    DocClaims claims = new DocClaims(docs, sql, diagnostics);
    List<PhasedRename> phased = phased();
    Database settled = RenamePhases.settled(recorded.database(), phased);
    Database documented = claims.declare(settled, recorded.provenance(), designedTables(settled));
    FoldResult designed = designed(documented);
    sql.report(designed.diagnostics());
    Map<ObjectReference, Position> places = new LinkedHashMap<>(recorded.provenance().positions());
    places.putAll(claims.places());
    places.putAll(designed.provenance().positions());
    Database declared = designed.database();
    for (Catalog catalog : catalogs) {
      CatalogColumns columns = new CatalogColumns(catalog, designed.provenance()::of, diagnostics);
      declared = columns.declare(declared);
      places.putAll(columns.places());
    }
    if (settings.java().isPresent()) {
      JavaNames.verify(settings.java().get(), declared, diagnostics);
    }
    List<Change> intents = new ArrayList<>(claims.intents());
    designed.intents().forEach(each -> intents.add(each.value()));
    for (PhasedRename each : phased) {
      RenamePhases.obstacle(each, recorded.database(), declared)
          .map(
              reason ->
                  Diagnostic.error(
                          Code.TR301,
                          each.position(),
                          "column "
                              + each.table()
                              + "."
                              + each.former()
                              + " cannot be renamed in phases: it "
                              + reason)
                      .fix("mend the directive, or rename it without one"))
          .ifPresent(diagnostics::add);
    }
    return new DatabaseState(
        settings,
        before,
        migrations,
        platform.trimmed(recorded.database(), settings.externals()),
        platform.trimmed(declared, settings.externals()),
        intents,
        phased,
        docs,
        claims.documented(),
        claims.fills(),
        claims.unknowns(),
        platform.equality(),
        places);
  }

  private List<PhasedRename> phased() {
    return declaredFences.directives().stream()
        .filter(Directive.RenameInPhases.class::isInstance)
        .map(Directive.RenameInPhases.class::cast)
        .map(
            each ->
                new PhasedRename(
                    each.position(),
                    each.table(),
                    each.former(),
                    each.later(),
                    conversion(each),
                    each.until().isEmpty()
                        ? Optional.empty()
                        : Optional.of(RenamePhase.valueOf(each.until().toUpperCase(Locale.ROOT)))))
        .toList();
  }

  private static Optional<ValueConversion> conversion(Directive.RenameInPhases wish) {
    List<Expression> both = wish.conversion();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(new ValueConversion(both.get(0), both.get(1)));
  }

  private FoldResult designed(Database base) {
    return DeclaredFold.declare(base, declaredFences.statements(), declaredFences.directives());
  }

  /** A table that the design declares is the design's, even among docs that own. */
  private Set<String> designedTables(Database recorded) {
    return designed(recorded).provenance().positions().keySet().stream()
        .flatMap(object -> tableOf(object).stream())
        .map(QualifiedName::name)
        .collect(Collectors.toSet());
  }

  /** Migrations record; without any, what the design says was there before. */
  private FoldResult recorded(Database nothing) {
    return recordedStatements.isEmpty()
        ? DeclaredFold.declare(nothing, recordedFences.statements(), recordedFences.directives())
        : MigrationFold.fold(nothing, recordedStatements);
  }

  private static Optional<QualifiedName> tableOf(ObjectReference object) {
    if (object instanceof ObjectReference.TableReference it) {
      return Optional.of(it.table());
    } else if (object instanceof ObjectReference.ColumnReference it) {
      return Optional.of(it.table());
    } else if (object instanceof ObjectReference.ConstraintReference it) {
      return Optional.of(it.table());
    } else if (object instanceof ObjectReference.IndexReference it) {
      return Optional.of(it.table());
    } else if (object instanceof ObjectReference.TriggerReference it) {
      return Optional.of(it.table());
    } else if (object instanceof ObjectReference.PolicyReference it) {
      return Optional.of(it.table());
    }
    return Optional.empty();
  }
}
