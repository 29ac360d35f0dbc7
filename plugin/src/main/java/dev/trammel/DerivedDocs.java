package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.markdown.DocFacts;
import dev.trammel.artifact.markdown.TableDocRenderer;
import dev.trammel.artifact.markdown.TableDocs;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.ObjectsDoc;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /** One page a table, and those of the folder above; none when there are no docs. */
  List<Artifact> artifacts() {
    Optional<String> folder = database.settings().docs().folder().map(Located::value);
    return folder.map(this::artifacts).orElse(List.of());
  }

  private List<Artifact> artifacts(String folder) {
    SortedMap<QualifiedName, TableDoc> docs = new TreeMap<>();
    SortedMap<QualifiedName, TableDoc> inFull = new TreeMap<>();
    for (Table table : database.tables()) {
      TableDoc doc = doc(table);
      docs.put(table.name(), doc);
      if (doc.dialect() == DocDialect.TRAMMEL) {
        inFull.put(table.name(), doc);
      }
    }
    DocRemainder remainder =
        DocRemainder.of(database.platform(), database.declared(), inFull, inferredSequences());
    findings.addAll(remainder.findings());
    List<Artifact> artifacts = new ArrayList<>();
    docs.forEach(
        (name, doc) ->
            page(name, withStatements(name, doc, remainder), folder).ifPresent(artifacts::add));
    new ObjectPages(database, version)
        .artifacts(remainder, folder).stream().filter(this::isFree).forEach(artifacts::add);
    new DocOverviews(settings, database).artifact(version, findings).ifPresent(artifacts::add);
    return artifacts;
  }

  /** Those that follow from the defaults in docs of the other dialect. */
  private List<Sequence> inferredSequences() {
    return database.documented().tables().values().stream()
        .filter(said -> said.doc().dialect() == DocDialect.INFORMATION_SCHEMA)
        .flatMap(said -> said.sequences().stream())
        .toList();
  }

  /** What no section shows; as it is written where the doc owns it and it still holds. */
  private TableDoc withStatements(QualifiedName name, TableDoc doc, DocRemainder remainder) {
    boolean holds =
        doc.statements().isPresent()
            && database.declared().table(name).equals(database.documented().database().table(name));
    return holds ? doc : doc.withStatements(remainder.of(name).map(DerivedDocs::nowhere));
  }

  /** A page never replaces a file that could not be read: what stands there by hand would go. */
  private Optional<Artifact> page(QualifiedName table, TableDoc doc, String folder) {
    String path =
        database
            .documented()
            .table(table)
            .map(said -> said.doc().file())
            .orElse(folder + "/" + TableDocs.fileName(table));
    List<UnreadDoc> inTheWay = database.docs().inTheWay(path, table);
    inTheWay.forEach(file -> findings.addAll(database.docs().reasons(file)));
    return inTheWay.isEmpty()
        ? Optional.of(new Artifact(path, TableDocRenderer.render(doc)))
        : Optional.empty();
  }

  /** What keeps pages from being written. */
  List<Diagnostic> findings() {
    return findings.all();
  }

  private boolean isFree(Artifact page) {
    List<UnreadDoc> inTheWay =
        database.docs().unread().stream().filter(each -> each.file().equals(page.path())).toList();
    inTheWay.forEach(file -> findings.addAll(database.docs().reasons(file)));
    return inTheWay.isEmpty();
  }

  private TableDoc doc(Table table) {
    Optional<AssembledTable> said = database.documented().table(table.name());
    return said.isPresent()
        ? TableDocs.revised(database.declared(), table, said(said.get()), said.get().doc())
        : TableDocs.describe(database.declared(), table, derived(database.docs().of(table.name())));
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
    if (database.docs().owner()) {
      return List.of();
    }
    List<String> kept = artifacts.stream().map(Artifact::path).toList();
    Stream<String> tables =
        database.docs().docs().stream()
            .filter(doc -> doc.dialect() == DocDialect.TRAMMEL)
            .map(TableDoc::file);
    Stream<String> objects = database.docs().objects().stream().map(ObjectsDoc::file);
    return Stream.concat(tables, objects).filter(file -> !kept.contains(file)).toList();
  }
}
