package dev.trammel.artifact.markdown;

import dev.trammel.model.doc.DocText;
import dev.trammel.model.doc.HeaderEntry;
import dev.trammel.model.doc.ObjectsDoc;

/** Prints a page of objects that stand beside tables. */
public final class ObjectsDocRenderer {

  private ObjectsDocRenderer() {}

  public static String render(ObjectsDoc doc) {
    StringBuilder out = new StringBuilder(4096);
    out.append("# ").append(doc.kind().title()).append("\n\n");
    for (HeaderEntry entry : doc.header().entries()) {
      out.append("**").append(entry.key().value()).append("**: ");
      out.append(DocText.encodeLine(entry.value().value())).append('\n');
    }
    out.append("\n---\n\n");
    for (ObjectsDoc.Entry entry : doc.entries()) {
      out.append("## ").append(DocText.encodeLine(entry.name().value())).append("\n\n");
      entry.prose().ifPresent(prose -> out.append(prose.value()));
      TrammelSections.fence(entry.statements().value(), out);
    }
    out.append("---\n\n[← Back to Schema Overview](").append(doc.overviewLink()).append(")\n");
    return out.toString();
  }
}
