package dev.trammel.project;

import dev.trammel.artifact.markdown.TableDocs;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.TableDoc;

/** Which file name a table doc should have. */
final class DocFileNames {

  private DocFileNames() {}

  /** The name that Trammel gives it. */
  static String of(TableDoc doc) {
    String schema =
        doc.header().value(DocHeader.SCHEMA).map(Located::value).orElse(QualifiedName.PUBLIC);
    return TableDocs.fileName(new QualifiedName(schema, doc.table().value()));
  }

  /** Other tools take the table's name as it is. */
  static boolean fits(TableDoc doc) {
    String name = last(doc.file());
    return name.equals(of(doc)) || name.equals(doc.table().value() + ".md");
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
