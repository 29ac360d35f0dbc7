package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.PlanMode;
import dev.trammel.postgres.PublishedBinaries;
import dev.trammel.source.Section;
import dev.trammel.source.YamlNode;
import dev.trammel.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code trammel.yaml}; every unknown key and wrong value is reported at its place. Long, as
 * it has a method for each part of the settings.
 */
public final class SettingsReader {

  static final List<String> ROLES =
      List.of("recorded", "declared", "rollback", "query", "illustration");

  private static final Pattern IDENTIFIER =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
  private static final Pattern PACKAGE =
      Pattern.compile(IDENTIFIER.pattern() + "(\\." + IDENTIFIER.pattern() + ")*");

  private static final Pattern VERSION = Pattern.compile("\\d+([._]\\d+)*");

  /** Small enough that nobody waits long for a row. */
  private static final int BATCH_SIZE = 1000;

  private static final Pattern DURATION = Pattern.compile("\\d+ ?(ms|s|min)");
  private static final List<String> MODES = List.of("transactional", "online");

  private final Diagnostics diagnostics;

  public SettingsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The settings; check the diagnostics before use. */
  public ProjectSettings read(SourceText source) {
    Diagnostics own = new Diagnostics();
    Optional<YamlNode> root = new YamlReader(source, Code.TR101, own).read();
    if (root.isEmpty() && own.isEmpty()) {
      own.add(noDatabase(Position.ofFile(source.file())));
    }
    diagnostics.addAll(own.all());
    return root.flatMap(node -> Section.root(node, Code.TR101, diagnostics))
        .map(this::project)
        .orElseGet(() -> new ProjectSettings("", Map.of(), List.of(), List.of(), List.of()));
  }

  private static Diagnostic noDatabase(Position position) {
    return Diagnostic.error(Code.TR101, position, "no database is named")
        .fix("add databases: { <name>: { migrations: { folder: … } } }");
  }

  private ProjectSettings project(Section root) {
    List<DatabaseSettings> databases = new ArrayList<>();
    root.section("databases")
        .ifPresent(
            section ->
                section
                    .namedSections()
                    .forEach((name, each) -> databases.add(database(name, each))));
    if (databases.isEmpty()) {
      diagnostics.add(noDatabase(root.position()));
    }
    ProjectSettings settings =
        new ProjectSettings(
            root.required("project"),
            root.section("docs-header").map(Section::namedTexts).orElseGet(LinkedHashMap::new),
            designs(root),
            root.sections("catalogs").stream().map(each -> catalog(each, databases)).toList(),
            databases);
    root.close();
    return settings;
  }

  private List<ProjectSettings.DesignSettings> designs(Section root) {
    return root.sections("designs").stream().map(this::design).toList();
  }

  private ProjectSettings.DesignSettings design(Section section) {
    Located<String> file = located(section, "file");
    List<ProjectSettings.FenceSettings> fences = new ArrayList<>();
    for (Section each : section.sections("fences")) {
      fences.add(
          new ProjectSettings.FenceSettings(
              each.text("under").orElse("**"),
              each.text("after"),
              each.choice("role", ROLES, "illustration"),
              each.text("database")));
      each.close();
    }
    section.close();
    return new ProjectSettings.DesignSettings(file, fences);
  }

  private ProjectSettings.CatalogSettings catalog(
      Section section, List<DatabaseSettings> databases) {
    List<String> names = databases.stream().map(each -> each.name().value()).toList();
    String first = names.isEmpty() ? "" : names.get(0);
    ProjectSettings.CatalogSettings catalog =
        new ProjectSettings.CatalogSettings(
            located(section, "file"),
            section.choice("database", names, first),
            section.located("definitions"),
            section.text("python-package"));
    section.close();
    return catalog;
  }

  private Located<String> located(Section section, String key) {
    String value = section.required(key);
    return section.located(key).orElseGet(() -> new Located<>(value, section.position()));
  }

  private DatabaseSettings database(Located<String> name, Section section) {
    DatabaseSettings database =
        new DatabaseSettings(
            name,
            section.located("profile").orElseGet(() -> new Located<>("plain", name.position())),
            postgresql(section),
            migrations(section),
            docs(section),
            java(section),
            section.sections("externals").stream().map(this::external).toList(),
            rehearsal(section),
            new HazardSettingsReader(diagnostics).read(section));
    section.close();
    return database;
  }

  private static Optional<Integer> postgresql(Section section) {
    List<String> majors = PublishedBinaries.majors().stream().map(String::valueOf).toList();
    String major = section.choice("postgresql", majors, "");
    return major.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(major));
  }

  private DatabaseSettings.MigrationSettings migrations(Section database) {
    Optional<Section> found = database.section("migrations");
    if (found.isEmpty()) {
      if (database.section("docs").filter(SettingsReader::standAlone).isEmpty()) {
        diagnostics.add(
            Diagnostic.error(Code.TR101, database.position(), "key \"migrations\" is missing")
                .fix("add migrations: { folder: … }, or docs: { folder: …, owner: true } alone"));
      }
      return new DatabaseSettings.MigrationSettings(
          false,
          new Located<>("migrations", database.position()),
          "rollbacks",
          Layout.PLAIN,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PlanMode.TRANSACTIONAL,
          Optional.empty(),
          Optional.empty(),
          BATCH_SIZE);
    }
    Section section = found.get();
    Located<String> folder = located(section, "folder");
    Optional<Section> next = section.section("next");
    PlanMode mode =
        PlanMode.valueOf(section.choice("mode", MODES, MODES.get(0)).toUpperCase(Locale.ROOT));
    DatabaseSettings.MigrationSettings migrations =
        new DatabaseSettings.MigrationSettings(
            true,
            folder,
            section.text("rollbacks").orElseGet(() -> beside(folder.value())),
            Layout.of(section.choice("layout", Layout.names(), "plain")).orElseThrow(),
            section.section("baseline").map(this::baseline),
            next.flatMap(each -> each.text("version")),
            next.flatMap(each -> each.text("name")),
            mode,
            timeout(section, "lock-timeout", mode, "5s"),
            timeout(section, "statement-timeout", mode, "30s"),
            batchSize(section));
    next.ifPresent(Section::close);
    section.close();
    return migrations;
  }

  /** Docs that show what is recorded show nothing where nothing is. */
  private static boolean standAlone(Section docs) {
    return docs.text("folder").isPresent() && docs.flag("owner", false);
  }

  /** Online, no transaction waits or works long, lest others wait behind it. */
  private Optional<String> timeout(Section section, String key, PlanMode mode, String online) {
    Optional<Located<String>> given = section.located(key);
    given
        .filter(each -> !DURATION.matcher(each.value()).matches())
        .ifPresent(
            each ->
                diagnostics.add(
                    Diagnostic.error(Code.TR101, each.position(), "not a duration")
                        .underlining(each.value().length())
                        .found(each.value())
                        .expected("a number and one of ms, s, min")
                        .fix("write " + online)));
    return given
        .map(Located::value)
        .or(() -> mode == PlanMode.ONLINE ? Optional.of(online) : Optional.empty());
  }

  private int batchSize(Section section) {
    Optional<Located<String>> given = section.located("batch-size");
    if (given.isPresent() && !given.get().value().matches("[1-9]\\d{0,7}")) {
      diagnostics.add(
          Diagnostic.error(Code.TR101, given.get().position(), "not a number of rows")
              .underlining(given.get().value().length())
              .found(given.get().value())
              .expected("a number from 1 to 99999999")
              .fix("write " + BATCH_SIZE));
      return BATCH_SIZE;
    }
    return given.map(each -> Integer.parseInt(each.value())).orElse(BATCH_SIZE);
  }

  private DatabaseSettings.BaselineSettings baseline(Section section) {
    Located<String> file = located(section, "file");
    Optional<Located<String>> version = section.located("version");
    version
        .filter(each -> !VERSION.matcher(each.value()).matches())
        .ifPresent(
            each ->
                diagnostics.add(
                    Diagnostic.error(Code.TR101, each.position(), "not a version")
                        .underlining(each.value().length())
                        .found(each.value())
                        .expected("digits, or groups of them with dots between")
                        .fix("write the version of the last migration that the baseline holds")));
    section.close();
    return new DatabaseSettings.BaselineSettings(file, version.map(Located::value));
  }

  /** No runner looks for migrations there. */
  private static String beside(String folder) {
    int end = folder.replaceAll("/+$", "").lastIndexOf('/');
    return folder.substring(0, end + 1) + "rollbacks";
  }

  private static DatabaseSettings.DocSettings docs(Section database) {
    Optional<Section> found = database.section("docs");
    if (found.isEmpty()) {
      return new DatabaseSettings.DocSettings(Optional.empty(), false, false, Map.of(), List.of());
    }
    Section section = found.get();
    DatabaseSettings.DocSettings docs =
        new DatabaseSettings.DocSettings(
            section.located("folder"),
            section.flag("owner", false),
            section.flag("lenient", false),
            section.section("categories").map(SettingsReader::categories).orElse(Map.of()),
            section.texts("assumptions").stream().map(Located::value).toList());
    section.close();
    return docs;
  }

  private static Map<String, List<QualifiedName>> categories(Section section) {
    Map<String, List<QualifiedName>> categories = new LinkedHashMap<>();
    for (String name : section.keys()) {
      categories.put(
          name, section.texts(name).stream().map(each -> qualified(each.value())).toList());
    }
    return categories;
  }

  private Optional<DatabaseSettings.JavaSettings> java(Section database) {
    Optional<Section> found = database.section("java");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Section section = found.get();
    Located<String> basePackage = located(section, "package");
    javaName(basePackage, PACKAGE, "a package, such as com.example.db");
    List<DatabaseSettings.JavaName> names = new ArrayList<>();
    section
        .section("names")
        .map(Section::locatedTexts)
        .orElse(Map.of())
        .forEach(
            (object, name) -> {
              javaName(name, IDENTIFIER, "an identifier of Java");
              names.add(new DatabaseSettings.JavaName(object, name));
            });
    section.close();
    return Optional.of(new DatabaseSettings.JavaSettings(basePackage.value(), names));
  }

  private void javaName(Located<String> name, Pattern form, String expected) {
    if (!name.value().isEmpty() && !form.matcher(name.value()).matches()) {
      diagnostics.add(
          Diagnostic.error(Code.TR101, name.position(), "not a name that Java takes")
              .underlining(name.value().length())
              .found(name.value())
              .expected(expected)
              .fix("write another"));
    }
  }

  private ExternalTable external(Section section) {
    QualifiedName name = qualified(section.required("table"));
    List<Column> columns = new ArrayList<>();
    section
        .section("columns")
        .map(Section::locatedTexts)
        .orElse(Map.of())
        .forEach((column, type) -> columns.add(Column.of(column.value(), type(type))));
    List<String> key = section.texts("primary-key").stream().map(Located::value).toList();
    section.close();
    return new ExternalTable(name, columns, key);
  }

  private DataType type(Located<String> type) {
    return TypeParser.parse(type.value())
        .orElseGet(
            () -> {
              diagnostics.add(
                  Diagnostic.error(Code.TR101, type.position(), "not a type")
                      .underlining(type.value().length())
                      .found(type.value())
                      .expected("a type as PostgreSQL writes it, such as bigint or varchar(50)")
                      .fix("write the type of the column"));
              return DataType.TEXT;
            });
  }

  private static QualifiedName qualified(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? QualifiedName.of(text)
        : new QualifiedName(text.substring(0, dot), text.substring(dot + 1));
  }

  private static DatabaseSettings.RehearsalSettings rehearsal(Section database) {
    Optional<Section> section = database.section("rehearsal");
    DatabaseSettings.RehearsalSettings rehearsal =
        new DatabaseSettings.RehearsalSettings(
            section.flatMap(each -> each.located("rows")),
            section.flatMap(each -> each.located("later-rows")),
            section.map(each -> each.flag("generate", true)).orElse(true),
            section
                .map(each -> each.texts("allow").stream().map(Located::value).toList())
                .orElse(List.of()));
    section.ifPresent(Section::close);
    return rehearsal;
  }
}
