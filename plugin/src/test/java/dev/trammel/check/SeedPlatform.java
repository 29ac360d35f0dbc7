package dev.trammel.check;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.migration.Layout;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.catalog.CatalogReader;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.DesignDocumentReader;
import dev.trammel.source.design.Fence;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.design.FenceRule;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.DeclaredFold;
import dev.trammel.source.sql.Directive;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.MigrationFolder;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The platform's database as the example records it and as a design document declares it. */
final class SeedPlatform {

  /** The roles of the seed's fences, by where they stand. */
  static final List<FenceRule> SEED_RULES =
      List.of(
          new FenceRule(
              "*Governance Bridge*", Optional.empty(), FenceRole.DECLARED, named("governance")),
          rule("*", "Rollback Plan*", FenceRole.ROLLBACK),
          rule("*", "Validation*", FenceRole.QUERY),
          rule("*", "Current Schema*", FenceRole.RECORDED),
          rule("*", "Expanded Schema*", FenceRole.DECLARED),
          rule("*", "Schema:", FenceRole.DECLARED),
          new FenceRule(
              "*RLS Policy Updates*", Optional.empty(), FenceRole.DECLARED, named("platform")));

  /** The version of the migration that the design asks for. */
  private static final String DESIGNED = "20251106000000";

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("example-project");

  private SeedPlatform() {}

  private static FenceRule rule(String under, String after, FenceRole role) {
    return new FenceRule(under, Optional.of(after), role, named("platform"));
  }

  private static Optional<String> named(String database) {
    return Optional.of(database);
  }

  /** What the example's migrations make before the one that the design asks for. */
  static Database recorded() {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceText> files =
        new SourceFiles(ROOT, diagnostics)
            .folder("database/migrations", ".sql", Position.ofFile("trammel.yaml"));
    List<SqlStatement> statements = new ArrayList<>();
    MigrationFolder.read(Layout.SUPABASE, files, List.of()).files().stream()
        .filter(file -> file.version().compareTo(DESIGNED) < 0)
        .map(file -> DdlReader.read(StatementSplitter.split(file.text())))
        .forEach(read -> statements.addAll(read.statements()));
    diagnostics.throwIfErrors();
    return MigrationFold.fold(externals(), statements).orThrow();
  }

  private static Database externals() {
    List<Column> id = List.of(Column.of("id", DataType.UUID));
    return Database.EMPTY
        .with(new ExternalTable(QualifiedName.of("ventures"), id, List.of("id")))
        .with(new ExternalTable(new QualifiedName("auth", "users"), id, List.of("id")));
  }

  /** The example's own design document. */
  static DesignDocument exampleDesign() {
    Diagnostics diagnostics = new Diagnostics();
    SourceText text =
        new SourceFiles(ROOT, diagnostics).fileIfPresent("docs/platform-design.md").orElseThrow();
    DesignDocument document = new DesignDocumentReader(text, List.of(), diagnostics).read();
    diagnostics.throwIfErrors();
    return document;
  }

  /** Which column becomes which argument. */
  static Catalog catalog() {
    Diagnostics diagnostics = new Diagnostics();
    SourceText text =
        new SourceFiles(ROOT, diagnostics).fileIfPresent("catalog/crewai.yaml").orElseThrow();
    Catalog catalog = new CatalogReader(diagnostics).read(text).orElseThrow();
    diagnostics.throwIfErrors();
    return catalog;
  }

  static DesignDocument seedDesign(SourceText text, Diagnostics diagnostics) {
    return new DesignDocumentReader(text, SEED_RULES, diagnostics).read();
  }

  /** What a design document declares over what is recorded. */
  static FoldResult declared(DesignDocument document, Diagnostics diagnostics) {
    return declared(recorded(), document, diagnostics);
  }

  static FoldResult declared(Database base, DesignDocument document, Diagnostics diagnostics) {
    List<SqlStatement> statements = new ArrayList<>();
    List<Directive> directives = new ArrayList<>();
    for (Fence fence : document.fences(FenceRole.DECLARED, "platform")) {
      ReadSql read =
          DdlReader.read(
              StatementSplitter.split(document.source(), fence.fromOffset(), fence.toOffset()));
      statements.addAll(read.statements());
      directives.addAll(read.directives());
      diagnostics.addAll(read.diagnostics());
    }
    return DeclaredFold.declare(base, statements, directives);
  }
}
