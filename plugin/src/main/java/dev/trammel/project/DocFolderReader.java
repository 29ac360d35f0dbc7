package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.ObjectsDoc;
import dev.trammel.model.doc.OverviewDoc;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.markdown.ObjectsDocReader;
import dev.trammel.source.markdown.OverviewReader;
import dev.trammel.source.markdown.TableDocReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a folder of table docs; every file that is none is kept with its reasons. */
final class DocFolderReader {

  private final boolean owner;
  private final List<TableDoc> docs = new ArrayList<>();
  private final List<ObjectsDoc> objects = new ArrayList<>();
  private final List<OverviewDoc> overviews = new ArrayList<>();
  private final Map<String, UnreadDoc> unread = new TreeMap<>();

  private DocFolderReader(boolean owner) {
    this.owner = owner;
  }

  /**
   * The folder; a derived one may be missing.
   *
   * @param lenient whether bad files are left out with a warning
   */
  static DocFolder read(
      Located<String> folder,
      boolean owner,
      boolean lenient,
      SourceFiles files,
      Diagnostics diagnostics) {
    if (!files.isFolder(folder.value())) {
      if (owner) {
        files.folder(folder.value(), ".md", folder.position());
      }
      return DocFolder.EMPTY;
    }
    DocFolderReader reader = new DocFolderReader(owner);
    reader.read(folder, files);
    reader.readFolderAbove(folder.value(), files);
    DocFolder read =
        new DocFolder(
            reader.onePerTable(),
            List.copyOf(reader.unread.values()),
            reader.objects,
            reader.overviews,
            owner,
            lenient);
    read.report(diagnostics);
    return read;
  }

  /** Of other pages in the folder above nothing is asked, not even that they can be read. */
  private void readFolderAbove(String folder, SourceFiles files) {
    int end = folder.lastIndexOf('/');
    if (end < 0) {
      return;
    }
    List<SourceText> pages =
        files
            .reportingTo(new Diagnostics())
            .folder(folder.substring(0, end), ".md", Position.ofFile(folder));
    for (SourceText page : pages) {
      if (ObjectsDocReader.isOne(page)) {
        readObjects(page);
      } else {
        OverviewReader.read(page).ifPresent(overviews::add);
      }
    }
  }

  private void readObjects(SourceText page) {
    Diagnostics own = new Diagnostics();
    ObjectsDocReader.read(page, own)
        .ifPresentOrElse(objects::add, () -> refuse(page.file(), Optional.empty(), own.all()));
  }

  private void read(Located<String> folder, SourceFiles files) {
    Diagnostics ofFiles = new Diagnostics();
    List<SourceText> texts =
        files
            .reportingTo(ofFiles)
            .folder(folder.value(), ".md", folder.position(), TableDocReader.MOST_BYTES);
    ofFiles.all().forEach(each -> refuse(each.position().file(), Optional.empty(), List.of(each)));
    texts.forEach(this::read);
  }

  private void read(SourceText file) {
    Diagnostics own = new Diagnostics();
    Optional<TableDoc> doc = TableDocReader.read(owner ? file : withLineFeeds(file), own);
    doc.ifPresentOrElse(
        docs::add,
        () -> refuse(file.file(), TableDocReader.title(file).map(Located::value), own.all()));
  }

  /** Of a derived doc only the hand-written part is taken, whatever its line ends became. */
  private static SourceText withLineFeeds(SourceText file) {
    int end = file.text().indexOf('\n');
    return end > 0 && file.text().charAt(end - 1) == '\r'
        ? new SourceText(file.file(), file.text().replace("\r\n", "\n"))
        : file;
  }

  private void refuse(String file, Optional<String> table, List<Diagnostic> reasons) {
    unread.merge(
        file,
        new UnreadDoc(file, table, reasons),
        (first, more) -> {
          List<Diagnostic> all = new ArrayList<>(first.reasons());
          all.addAll(more.reasons());
          return new UnreadDoc(file, first.table().or(more::table), all);
        });
  }

  /** Of several docs of one table the one that bears its name is read. */
  private List<TableDoc> onePerTable() {
    Map<String, TableDoc> chosen = new LinkedHashMap<>();
    docs.stream()
        .sorted(Comparator.comparing(doc -> !DocFileNames.fits(doc)))
        .forEach(doc -> chosen.putIfAbsent(key(doc), doc));
    List<TableDoc> read = new ArrayList<>();
    for (TableDoc doc : docs) {
      TableDoc first = chosen.get(key(doc));
      if (first.file().equals(doc.file())) {
        read.add(doc);
      } else {
        refuse(
            doc.file(),
            Optional.of(doc.table().value()),
            List.of(twice(doc.table(), first.table().position())));
      }
    }
    return read;
  }

  private static String key(TableDoc doc) {
    return DocFileNames.of(doc);
  }

  private static Diagnostic twice(Located<String> table, Position first) {
    return Diagnostic.error(Code.TR112, table.position(), "a table is documented twice")
        .underlining(table.value().length())
        .found(table.value())
        .fix("keep one of the two files")
        .note(first, "also documented here");
  }
}
