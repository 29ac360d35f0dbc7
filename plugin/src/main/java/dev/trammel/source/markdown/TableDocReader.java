package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.TableDoc;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads schema reference docs, in both dialects. A doc that does not follow the grammar is not read
 * at all: every deviation is named with its place, and the result is empty.
 */
public final class TableDocReader {

  private static final String FOOTER_OPENING = "---\n\n[← Back to Schema Overview](";

  /** A hundred times the longest table doc that was seen. */
  private static final int MOST_CHARACTERS = 8_000_000;

  /** No table doc has more: four bytes a character are the most that UTF-8 takes. */
  public static final long MOST_BYTES = 4L * MOST_CHARACTERS;

  private static final Pattern TITLE = Pattern.compile("(?m)^# ([^\\n]+) Table\\r?$");

  private static final Pattern FOOTER =
      Pattern.compile(Pattern.quote(FOOTER_OPENING) + "([^)\\n]+)\\)(\n?)(?s:(.*))\\z");

  private TableDocReader() {}

  /** The doc, or empty when it has errors, which are added to {@code diagnostics}. */
  public static Optional<TableDoc> read(SourceText source, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    checkBytes(source, own);
    Optional<TableDoc> doc = own.hasErrors() ? Optional.empty() : readUpToFooter(source, own);
    diagnostics.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : doc;
  }

  /** The table of a doc that may be malformed, as its title says; empty when it has none. */
  public static Optional<Located<String>> title(SourceText source) {
    Matcher title = TITLE.matcher(source.text());
    return title.find()
        ? Optional.of(new Located<>(title.group(1), source.position(title.start(1))))
        : Optional.empty();
  }

  private static void checkBytes(SourceText source, Diagnostics own) {
    String text = source.text();
    int firstEnd = text.indexOf('\n');
    if (firstEnd > 0 && text.charAt(firstEnd - 1) == '\r') {
      own.add(
          Diagnostic.error(Code.TR110, source.position(firstEnd - 1), "lines end with CR LF")
              .expected("lines that end with LF")
              .fix("convert the line ends, and keep them with .gitattributes (text eol=lf)"));
    }
    if (text.startsWith("\ufeff")) {
      own.add(
          Diagnostic.error(Code.TR110, source.position(0), "doc starts with a byte-order mark")
              .fix("save the file as UTF-8 without one"));
    }
    if (text.indexOf('\0') >= 0) {
      own.add(
          Diagnostic.error(
                  Code.TR110, source.position(text.indexOf('\0')), "doc holds a NUL character")
              .fix("delete it; PostgreSQL keeps none in any text"));
    }
    if (text.length() > MOST_CHARACTERS) {
      own.add(
          Diagnostic.error(
                  Code.TR110, source.position(0), "doc has " + text.length() + " characters")
              .expected("at most " + MOST_CHARACTERS)
              .fix("move what is no table doc out of the folder"));
    }
  }

  private static Optional<TableDoc> readUpToFooter(SourceText source, Diagnostics own) {
    String text = source.text();
    int footerStart = text.lastIndexOf(FOOTER_OPENING);
    Matcher footer = FOOTER.matcher(text).region(Math.max(0, footerStart), text.length());
    if (footerStart >= 0 && footer.lookingAt()) {
      checkEnd(source, footer, own);
      return new TableDocBody(new DocScanner(source, footerStart), own).read(footer.group(1));
    }
    Diagnostics ofRest = new Diagnostics();
    TableDocBody body = new TableDocBody(new DocScanner(source, endBeforeCutFooter(text)), ofRest);
    body.read(TableDoc.DEFAULT_OVERVIEW);
    if (body.isTableDoc()) {
      reportCut(source, ofRest, own);
    } else {
      own.addAll(ofRest.all());
    }
    return Optional.empty();
  }

  private static void checkEnd(SourceText source, Matcher footer, Diagnostics own) {
    boolean lineEndMissing = footer.group(2).isEmpty();
    if (lineEndMissing || !footer.group(3).isEmpty()) {
      int offset = lineEndMissing ? footer.start(2) : footer.start(3);
      own.add(
          Diagnostic.error(Code.TR110, source.position(offset), "footer is not the end of the doc")
              .expected("one line end after the footer, and nothing else"));
    }
  }

  /** Where the text ends that is not itself the beginning of a footer. */
  private static int endBeforeCutFooter(String text) {
    for (int length = FOOTER_OPENING.length(); length > 0; length--) {
      int start = text.length() - length;
      if (start > 0
          && text.charAt(start - 1) == '\n'
          && text.endsWith(FOOTER_OPENING.substring(0, length))) {
        return start;
      }
    }
    return text.length();
  }

  /** The last section is cut, so that its faults are not its own. */
  private static void reportCut(SourceText source, Diagnostics ofRest, Diagnostics own) {
    String text = source.text();
    Position lastSection = source.position(Math.max(0, text.lastIndexOf("\n## ")));
    ofRest.all().stream()
        .filter(each -> each.code() == Code.TR110)
        .filter(each -> each.position().compareTo(lastSection) < 0)
        .forEach(own::add);
    own.add(
        Diagnostic.error(Code.TR113, source.position(text.length()), "doc ends in the middle")
            .expected("the footer: a rule and the link back to the overview")
            .fix("restore the rest of the file"));
  }
}
