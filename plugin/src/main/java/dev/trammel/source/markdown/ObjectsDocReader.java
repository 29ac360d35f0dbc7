package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.ObjectsDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads pages of objects that stand beside tables. As with tables, a page that does not follow the
 * grammar is not read at all.
 */
public final class ObjectsDocReader {

  private static final Pattern TITLE = Pattern.compile("# ([A-Z][A-Za-z ]*)\n\n");
  private static final Pattern FOOTER =
      Pattern.compile("---\n\n\\[← Back to Schema Overview\\]\\(([^)\\n]+)\\)\n\\z");
  private static final String FENCE = "```";

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  private ObjectsDocReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  /** The page; empty when it has errors, which are added to {@code diagnostics}. */
  public static Optional<ObjectsDoc> read(SourceText source, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    Optional<ObjectsDoc> page = page(source, own);
    diagnostics.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : page;
  }

  /** Whether the page says that it is one; others in its folder are not Trammel's. */
  public static boolean isOne(SourceText source) {
    return kind(source.text()).isPresent()
        && source.text().contains("\n**Dialect**: " + DocDialect.TRAMMEL_MARK);
  }

  private static Optional<ObjectsDoc.Kind> kind(String text) {
    Matcher title = TITLE.matcher(text);
    if (title.lookingAt()) {
      for (ObjectsDoc.Kind kind : ObjectsDoc.Kind.values()) {
        if (kind.title().equals(title.group(1))) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ObjectsDoc> page(SourceText source, Diagnostics own) {
    Matcher footer = FOOTER.matcher(source.text());
    if (!footer.find()) {
      own.add(
          Diagnostic.error(
                  Code.TR113, source.position(source.text().length()), "doc ends in the middle")
              .expected("the footer: a rule and the link back to the overview")
              .fix("restore the rest of the file"));
      return Optional.empty();
    }
    ObjectsDocReader reader = new ObjectsDocReader(new DocScanner(source, footer.start()), own);
    try {
      return Optional.of(reader.page(source, footer.group(1)));
    } catch (DocSyntaxError e) {
      own.add(e.diagnostic());
      return Optional.empty();
    }
  }

  private ObjectsDoc page(SourceText source, String overviewLink) throws DocSyntaxError {
    ObjectsDoc.Kind kind = kind(source.text()).orElse(ObjectsDoc.Kind.SCHEMAS);
    scanner.expect("# " + kind.title() + "\n\n", "page has another title");
    DocHeader header = new HeaderReader(scanner, diagnostics).objectsHeader();
    List<ObjectsDoc.Entry> entries = new ArrayList<>();
    while (!scanner.atEnd()) {
      entries.add(entry());
    }
    diagnostics.addAll(scanner.slips());
    return new ObjectsDoc(kind, header, entries, source.position(0), overviewLink);
  }

  private ObjectsDoc.Entry entry() throws DocSyntaxError {
    scanner.expect("## ", "object has no heading");
    Located<String> name = scanner.untilOnLine("\n", "heading");
    scanner.expect("\n", "heading is not followed by an empty line");
    return new ObjectsDoc.Entry(name, prose(), SqlFence.read(scanner));
  }

  private Optional<Located<String>> prose() throws DocSyntaxError {
    int start = scanner.offset();
    while (!scanner.looksAt(FENCE + "sql\n") && !scanner.looksAt(FENCE + "`")) {
      if (scanner.atEnd() || scanner.looksAt("## ")) {
        throw scanner.error(start, "object has no statements", FENCE + "sql");
      }
      scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
    }
    return scanner.offset() == start
        ? Optional.empty()
        : Optional.of(scanner.at(scanner.slice(start, scanner.offset()), start));
  }
}
