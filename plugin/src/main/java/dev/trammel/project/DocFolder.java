package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.markdown.TableDocReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table docs of a folder.
 *
 * @param docs in the order of their files
 * @param owner whether they own what they show
 */
public record DocFolder(List<TableDoc> docs, boolean owner) {

  /** No docs at all. */
  public static final DocFolder EMPTY = new DocFolder(List.of(), false);

  public DocFolder {
    docs = List.copyOf(docs);
  }

  /**
   * Docs that own must all be read; derived ones are made anew, so that one which cannot be read is
   * only a file that differs.
   */
  static DocFolder read(
      Located<String> folder, boolean owner, SourceFiles files, Diagnostics diagnostics) {
    if (!owner && !files.isFolder(folder.value())) {
      return EMPTY;
    }
    List<TableDoc> docs = new ArrayList<>();
    for (SourceText file : files.folder(folder.value(), ".md", folder.position())) {
      Diagnostics own = new Diagnostics();
      Optional<TableDoc> doc = TableDocReader.read(file, own);
      doc.ifPresent(each -> add(each, docs, own));
      if (owner) {
        diagnostics.addAll(own.all());
      }
    }
    return new DocFolder(docs, owner);
  }

  private static void add(TableDoc doc, List<TableDoc> docs, Diagnostics diagnostics) {
    docs.stream()
        .filter(each -> each.table().value().equals(doc.table().value()))
        .findFirst()
        .ifPresentOrElse(
            first ->
                diagnostics.add(
                    Diagnostic.error(
                            Code.TR112, doc.table().position(), "a table is documented twice")
                        .underlining(doc.table().value().length())
                        .found(doc.table().value())
                        .fix("keep one of the two files")
                        .note(first.table().position(), "first documented here")),
            () -> docs.add(doc));
  }

  /** The doc of that table, as it is on disk. */
  public Optional<TableDoc> of(String table) {
    return docs.stream().filter(each -> each.table().value().equals(table)).findFirst();
  }
}
