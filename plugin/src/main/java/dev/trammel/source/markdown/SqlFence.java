package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SQL in a fence; it holds no escapes, and the fence grows where the SQL has one. */
final class SqlFence {

  private static final Pattern OPENING = Pattern.compile("(`{3,})sql\n");

  private SqlFence() {}

  /** The SQL of a section that is a fence and an empty line, without the last line end. */
  static Located<String> read(DocScanner scanner, Section section) throws DocSyntaxError {
    scanner.expect(section.opening(), "heading of " + section.title() + " has another form");
    return read(scanner);
  }

  static Located<String> read(DocScanner scanner) throws DocSyntaxError {
    int start = scanner.offset();
    Matcher opening = scanner.matcher(OPENING, start);
    if (!opening.lookingAt()) {
      throw scanner.error(start, "statements stand in no fence", "```sql");
    }
    String closing = "\n" + opening.group(1) + "\n\n";
    int end = scanner.find(closing, opening.end());
    if (end < 0) {
      throw scanner.error(start, "fence is not closed", opening.group(1) + " and an empty line");
    }
    String sql = scanner.slice(opening.end(), end);
    String fence = opening.group(1);
    if (sql.contains(fence) || (fence.length() > 3 && !sql.contains(fence.substring(1)))) {
      throw scanner.error(
          start, "fence is longer or shorter than it must be", "one more ` than the SQL has");
    }
    scanner.moveTo(end + closing.length());
    return scanner.at(scanner.slice(opening.end(), end), opening.end());
  }
}
