package dev.trammel.project;

import dev.trammel.artifact.markdown.TableDocs;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.ObjectsDoc;
import dev.trammel.model.doc.OverviewDoc;
import dev.trammel.model.doc.TableDoc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The docs of a database: one page a table in a folder, and what stands in the folder above. */
public final class DocFolder {

  /** No docs at all. */
  public static final DocFolder EMPTY =
      new DocFolder(List.of(), List.of(), List.of(), List.of(), false, false);

  private final List<TableDoc> docs;
  private final Map<String, List<TableDoc>> byTable = new HashMap<>();
  private final List<UnreadDoc> unread;
  private final List<ObjectsDoc> objects;
  private final List<OverviewDoc> overviews;
  private final boolean owner;
  private final boolean lenient;

  /**
   * @param docs in the order of their files, one a table
   * @param unread the files that are no docs, in order
   * @param objects the pages of objects beside tables, in the folder above
   * @param overviews the overviews in the folder above
   * @param owner whether docs own what they show
   * @param lenient whether bad files are left out with a warning
   */
  DocFolder(
      List<TableDoc> docs,
      List<UnreadDoc> unread,
      List<ObjectsDoc> objects,
      List<OverviewDoc> overviews,
      boolean owner,
      boolean lenient) {
    this.docs = List.copyOf(docs);
    this.unread = List.copyOf(unread);
    this.objects = List.copyOf(objects);
    this.overviews = List.copyOf(overviews);
    this.owner = owner;
    this.lenient = lenient;
    for (TableDoc doc : docs) {
      byTable.computeIfAbsent(doc.table().value(), table -> new ArrayList<>()).add(doc);
    }
  }

  public List<TableDoc> docs() {
    return docs;
  }

  public List<UnreadDoc> unread() {
    return unread;
  }

  public List<ObjectsDoc> objects() {
    return objects;
  }

  public List<OverviewDoc> overviews() {
    return overviews;
  }

  /** Whether docs own what they show. */
  public boolean owner() {
    return owner;
  }

  /** Whether bad files are left out with a warning. */
  public boolean lenient() {
    return lenient;
  }

  /** The doc of that table, as it is on disk; one that shows no schema may be of any. */
  public Optional<TableDoc> of(QualifiedName table) {
    String file = TableDocs.fileName(table);
    List<TableDoc> candidates = byTable.getOrDefault(table.name(), List.of());
    return candidates.stream()
        .filter(each -> DocFileNames.of(each).equals(file))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(each -> each.dialect() == DocDialect.INFORMATION_SCHEMA)
                    .findFirst());
  }

  /** The files that cannot be read and that a page of the table would replace or repeat. */
  public List<UnreadDoc> inTheWay(String file, QualifiedName table) {
    Optional<String> missing = of(table).isPresent() ? Optional.empty() : Optional.of(table.name());
    return unread.stream()
        .filter(
            each ->
                each.file().equals(file) || (missing.isPresent() && each.table().equals(missing)))
        .toList();
  }

  /** Why the file cannot be read, as weighty as the settings want it. */
  public List<Diagnostic> reasons(UnreadDoc file) {
    return lenient ? file.reasons().stream().map(Diagnostic::asWarning).toList() : file.reasons();
  }

  /**
   * Adds what is wrong with the files. Docs that own must all be read, unless the settings let the
   * good ones through; derived docs are made anew, so that of those only the file that is in the
   * way of a page counts.
   */
  void report(Diagnostics diagnostics) {
    if (owner) {
      unread.forEach(file -> diagnostics.addAll(reasons(file)));
    }
    for (TableDoc doc : docs) {
      if (!DocFileNames.fits(doc)) {
        diagnostics.add(misnamed(doc.table(), DocFileNames.of(doc)));
      }
    }
  }

  private static Diagnostic misnamed(Located<String> table, String expected) {
    String file = table.position().file();
    return Diagnostic.warning(Code.TR116, table.position(), "the doc's title and file name differ")
        .underlining(table.value().length())
        .found("table " + table.value() + " in " + DocFileNames.last(file))
        .expected(expected)
        .fix("rename the file to " + expected + ", or correct the title");
  }
}
