package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.markdown.ObjectsDocRenderer;
import dev.trammel.artifact.markdown.Overviews;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.ObjectsDoc;
import dev.trammel.project.DatabaseState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of objects that stand beside tables, one a kind, beside the overview. */
final class ObjectPages {

  private final DatabaseState database;
  private final Optional<String> version;

  ObjectPages(DatabaseState database, Optional<String> version) {
    this.database = database;
    this.version = version;
  }

  /**
   * A page for each kind of which there is something to show.
   *
   * @param folder of the tables' docs; without a folder above there are no pages
   */
  List<Artifact> artifacts(DocRemainder remainder, String folder) {
    List<Artifact> pages = new ArrayList<>();
    int end = folder.lastIndexOf('/');
    if (end > 0 && isWanted()) {
      for (ObjectsDoc.Kind kind : ObjectsDoc.Kind.values()) {
        String path = folder.substring(0, end) + "/" + kind.fileName();
        page(kind, remainder.of(kind), path).ifPresent(pages::add);
      }
    }
    return pages;
  }

  /** Beside docs of another tool that own, nothing is made that was not there. */
  private boolean isWanted() {
    return !database.docs().owner()
        || !database.docs().objects().isEmpty()
        || database.docs().docs().stream().anyMatch(each -> each.dialect() == DocDialect.TRAMMEL);
  }

  private Optional<Artifact> page(
      ObjectsDoc.Kind kind, NavigableMap<String, String> scripts, String path) {
    Optional<ObjectsDoc> existing =
        database.docs().objects().stream().filter(each -> each.file().equals(path)).findFirst();
    NavigableMap<String, ObjectsDoc.Entry> entries = new TreeMap<>();
    scripts.forEach((name, sql) -> entries.put(name, entry(name, prose(existing, name), sql)));
    if (database.docs().owner()) {
      existing.ifPresent(
          page -> page.entries().forEach(each -> entries.put(each.name().value(), each)));
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Artifact(path, render(kind, entries, existing)));
  }

  private String render(
      ObjectsDoc.Kind kind,
      NavigableMap<String, ObjectsDoc.Entry> entries,
      Optional<ObjectsDoc> existing) {
    boolean owner = database.docs().owner();
    List<String> order = new ArrayList<>();
    if (owner) {
      existing.ifPresent(page -> page.entries().forEach(each -> order.add(each.name().value())));
    }
    List<ObjectsDoc.Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(Comparator.comparing(each -> position(order, each.name().value())));
    return ObjectsDocRenderer.render(
        new ObjectsDoc(
            kind,
            owner ? existing.map(ObjectsDoc::header).orElseGet(this::header) : header(),
            sorted,
            Position.ofFile(""),
            existing.map(ObjectsDoc::overviewLink).orElse(Overviews.FILE_NAME)));
  }

  /** Those that were there stay where they are; new ones follow. */
  private static int position(List<String> order, String name) {
    int found = order.indexOf(name);
    return found < 0 ? order.size() : found;
  }

  private static Optional<Located<String>> prose(Optional<ObjectsDoc> existing, String name) {
    return existing.stream()
        .flatMap(page -> page.entries().stream())
        .filter(each -> each.name().value().equals(name))
        .flatMap(each -> each.prose().stream())
        .findFirst();
  }

  private static ObjectsDoc.Entry entry(String name, Optional<Located<String>> prose, String sql) {
    return new ObjectsDoc.Entry(nowhere(name), prose, nowhere(sql));
  }

  private DocHeader header() {
    List<HeaderEntry> lines = new ArrayList<>();
    lines.add(line(DocHeader.DIALECT, DocDialect.TRAMMEL_MARK));
    lines.add(line(DocHeader.DATABASE, database.name()));
    version.ifPresent(text -> lines.add(line(DocHeader.GENERATED, text)));
    return new DocHeader(lines, List.of());
  }

  private static HeaderEntry line(String key, String value) {
    return new HeaderEntry(nowhere(key), nowhere(value));
  }

  private static Located<String> nowhere(String text) {
    return new Located<>(text, Position.ofFile(""));
  }
}
