package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.markdown.DocFacts;
import dev.trammel.artifact.markdown.TableDocs;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.ProjectSettings;
import dev.trammel.project.UnreadDoc;
import dev.trammel.source.markdown.AssembledTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The docs of a database as its declared state gives them. */
final class DerivedDocs {

  private static final List<String> ORDER =
      List.of(
          DocHeader.APPLICATION,
          DocHeader.DATABASE,
          DocHeader.REPOSITORY,
          DocHeader.PURPOSE,
          DocHeader.GENERATED);

  private final ProjectSettings settings;
  private final DatabaseState database;
  private final Optional<String> version;
  private final Diagnostics findings = new Diagnostics();

  /**
   * @param version of the last migration, the next one included
   */
  DerivedDocs(ProjectSettings settings, DatabaseState database, Optional<String> version) {
    this.settings = settings;
    this.database = database;
    this.version = version;
  }

  /** One page a table, and an overview in the folder above; none when there are no docs. */
  List<Artifact> artifacts() {
    Optional<String> folder = database.settings().docs().folder().map(Located::value);
    if (folder.isEmpty()) {
      return List.of();
    }
    List<Artifact> artifacts = new ArrayList<>();
    for (Table table : database.tables()) {
      Artifact page = page(table, folder.get());
      if (isFree(page, table)) {
        artifacts.add(page);
      }
    }
    new DocOverviews(settings, database).artifact(version, findings).ifPresent(artifacts::add);
    return artifacts;
  }

  /** What keeps pages from being written. */
  List<Diagnostic> findings() {
    return findings.all();
  }

  /** A page never replaces a file that could not be read: what stands there by hand would go. */
  private boolean isFree(Artifact page, Table table) {
    List<UnreadDoc> inTheWay = database.docs().inTheWay(page.path(), table.name());
    inTheWay.forEach(file -> findings.addAll(database.docs().reasons(file)));
    return inTheWay.isEmpty();
  }

  private Artifact page(Table table, String folder) {
    AssembledTable said = database.documented().get(table.name());
    return said == null
        ? TableDocs.artifact(
            database.declared(), table, derived(database.docs().of(table.name())), folder)
        : TableDocs.revised(database.declared(), table, said(said), said.doc());
  }

  private Database said(AssembledTable table) {
    Database said = database.declared().with(table.mentioned());
    for (EnumType type : table.enumTypes()) {
      said = said.with(type);
    }
    for (Sequence sequence : table.sequences()) {
      said = said.with(sequence);
    }
    return said;
  }

  /** Everything but the hand-written usage part is made anew. */
  private DocFacts derived(Optional<TableDoc> existing) {
    return new DocFacts(
        DocDialect.TRAMMEL,
        existing.flatMap(TableDoc::frontMatter),
        new DocHeader(header(), List.of()),
        List.of(),
        existing.flatMap(TableDoc::usage),
        TableDoc.DEFAULT_OVERVIEW);
  }

  private List<HeaderEntry> header() {
    Map<String, String> lines = new LinkedHashMap<>(settings.docsHeader());
    lines.put(DocHeader.DATABASE, database.name());
    version.ifPresent(text -> lines.put(DocHeader.GENERATED, text));
    List<HeaderEntry> entries = new ArrayList<>();
    for (String key : ORDER) {
      if (lines.containsKey(key)) {
        entries.add(new HeaderEntry(nowhere(key), nowhere(lines.get(key))));
      }
    }
    return entries;
  }

  private static Located<String> nowhere(String text) {
    return new Located<>(text, Position.ofFile(""));
  }

  /** Derived pages on disk whose table is gone. */
  List<String> obsolete(List<Artifact> artifacts) {
    List<String> kept = artifacts.stream().map(Artifact::path).toList();
    return database.docs().docs().stream()
        .filter(doc -> !database.docs().owner() && doc.dialect() == DocDialect.TRAMMEL)
        .map(TableDoc::file)
        .filter(file -> !kept.contains(file))
        .toList();
  }
}
