package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocText;
import dev.trammel.syntax.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a doc's text that moves forward; every expectation that fails names its place. */
final class DocScanner {

  /** After so many errors the rest of a doc is not looked at, so that no doc takes long. */
  private static final int MOST_ERRORS = 100;

  private final SourceText source;
  private final String text;
  private final int end;
  private int at;
  private int errors;
  private final List<Diagnostic> slips = new ArrayList<>();
  private DocDialect dialect = DocDialect.INFORMATION_SCHEMA;

  /**
   * @param end where the footer starts, or the text's length
   */
  DocScanner(SourceText source, int end) {
    this.source = source;
    this.text = source.text();
    this.end = end;
  }

  void dialect(DocDialect found) {
    this.dialect = found;
  }

  boolean isTrammel() {
    return dialect == DocDialect.TRAMMEL;
  }

  /** What is wrong with texts that can be read all the same. */
  List<Diagnostic> slips() {
    return slips;
  }

  int offset() {
    return at;
  }

  int end() {
    return end;
  }

  boolean atEnd() {
    return at >= end;
  }

  void moveTo(int offset) {
    at = errors < MOST_ERRORS ? Math.min(offset, end) : end;
  }

  boolean looksAt(String expected) {
    return looksAt(expected, at);
  }

  boolean looksAt(String expected, int offset) {
    return offset + expected.length() <= end && text.startsWith(expected, offset);
  }

  boolean looksAt(Pattern pattern) {
    return looksAt(pattern, at);
  }

  boolean looksAt(Pattern pattern, int offset) {
    return matcher(pattern, offset).lookingAt();
  }

  Matcher matcher(Pattern pattern, int offset) {
    return pattern.matcher(text).region(Math.min(offset, end), end);
  }

  boolean accept(String expected) {
    if (!looksAt(expected)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  void expect(String expected, String message) throws DocSyntaxError {
    if (!accept(expected)) {
      throw error(at, message, printable(expected));
    }
  }

  /** Where the marker next stands, or -1; an escaped one is none. */
  int find(String marker, int from) {
    int found = text.indexOf(marker, from);
    while (found >= 0 && isTrammel() && isEscaped(found)) {
      found = text.indexOf(marker, found + 1);
    }
    return found >= 0 && found + marker.length() <= end ? found : -1;
  }

  private boolean isEscaped(int offset) {
    int backslashes = 0;
    while (backslashes < offset && text.charAt(offset - backslashes - 1) == '\\') {
      backslashes++;
    }
    return text.charAt(offset) == '`' && backslashes % 2 == 1;
  }

  int lineEnd(int from) {
    int found = find("\n", from);
    return found < 0 ? end : found;
  }

  /** The text up to the marker on the same line; the marker is consumed. */
  Located<String> untilOnLine(String marker, String what) throws DocSyntaxError {
    int found = find(marker, at);
    if (found < 0 || found > lineEnd(at)) {
      throw error(at, what + " is not ended", printable(marker));
    }
    return take(found, marker.length(), DocText.Place.LINE);
  }

  /** The text of a cell up to the marker on the same line; the marker is consumed. */
  Located<String> cellOnLine(String marker, String what) throws DocSyntaxError {
    return cell(marker, what, true);
  }

  /** The text of a cell up to the marker; it spans lines where it has no escapes for them. */
  Located<String> cell(String marker, String what) throws DocSyntaxError {
    return cell(marker, what, isTrammel());
  }

  private Located<String> cell(String marker, String what, boolean onLine) throws DocSyntaxError {
    int found = find(marker, at);
    if (found < 0 || (onLine && found > lineEnd(at))) {
      throw error(at, what + " is not ended", printable(marker));
    }
    return take(found, marker.length(), DocText.Place.CELL);
  }

  /** The text up to an offset; what follows it is skipped. Decoded in Trammel's dialect. */
  Located<String> take(int to, int skip, DocText.Place place) {
    Located<String> taken = located(text.substring(at, to), at, place);
    at = to + skip;
    return taken;
  }

  /** A text on one line. */
  Located<String> located(String raw, int offset) {
    return located(raw, offset, DocText.Place.LINE);
  }

  private Located<String> located(String raw, int offset, DocText.Place place) {
    if (isTrammel() && !DocText.isEncoded(raw, place)) {
      DocSyntaxError slip =
          error(offset, "text is not escaped as the dialect escapes it", "\\\\ for \\, \\` for `");
      slips.add(slip.diagnostic());
    }
    return new Located<>(isTrammel() ? DocText.decode(raw) : raw, source.position(offset));
  }

  /** What a text means. */
  String plain(String raw) {
    return isTrammel() ? DocText.decode(raw) : raw;
  }

  <T> Located<T> at(T value, int offset) {
    return new Located<>(value, source.position(offset));
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  String lineAt(int offset) {
    return text.substring(offset, lineEnd(offset));
  }

  DocSyntaxError error(int offset, String message, String expected) {
    errors++;
    moveTo(at);
    String found = offset >= end ? "the end of the doc" : lineAt(offset);
    Diagnostic diagnostic =
        Diagnostic.error(Code.TR110, source.position(offset), message)
            .underlining(offset >= end ? 1 : found.length())
            .found(shortened(found.isEmpty() ? "an empty line" : found))
            .expected(expected);
    return new DocSyntaxError(diagnostic);
  }

  private static String shortened(String line) {
    return line.length() > 120 ? line.substring(0, 117) + "..." : line;
  }

  private static String printable(String expected) {
    String visible = expected.replace("\n", " (end of line) ").strip();
    return expected.equals("\n") ? "an empty line" : visible;
  }

  /** Whether an element ends before {@code offset}: a blank line, then a heading or the footer. */
  boolean isBlockEnd(int offset) {
    return offset >= end
        || (text.charAt(offset) == '\n'
            && (offset + 1 >= end || looksAt("## ", offset + 1) || looksAt("### ", offset + 1)));
  }

  /** Where the next heading's empty line starts, or the footer. */
  int blockEnd(int from) {
    int section = text.indexOf("\n\n## ", from);
    int part = text.indexOf("\n\n### ", from);
    int block = section < 0 || (part >= 0 && part < section) ? part : section;
    return block < 0 || block > end ? end : block + 1;
  }

  /** Trammel's dialect lets no line of an element start like this. */
  boolean endsElement(int offset) {
    return offset >= end || "\n-#|".indexOf(text.charAt(offset)) >= 0;
  }

  Lexer lexer(int from, int to) {
    return new Lexer(text, from, to);
  }

  /**
   * The end of an element that may span lines: the first {@code terminator} after which the block
   * ends or another element starts.
   *
   * @return the terminator's offset, or -1
   */
  int elementEnd(String terminator, Pattern nextElement) {
    for (int found = find(terminator, at); found >= 0; found = find(terminator, found + 1)) {
      int after = found + terminator.length();
      if (isBlockEnd(after) || looksAt(nextElement, after)) {
        return found;
      }
    }
    return -1;
  }
}
