package dev.trammel.source.design;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Tells which table a section is about by the first statement of its first fence. */
final class FenceTables {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\s*(?:CREATE|ALTER)\\s+TABLE\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(?:ONLY\\s+)?"
              + "(?:public\\.)?([a-z_][a-z0-9_.]*)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private FenceTables() {}

  /** The table of the first fence between a heading and the next. */
  static Optional<String> firstAfter(Heading heading) {
    for (Node node = heading.getNext();
        node != null && !(node instanceof Heading);
        node = node.getNext()) {
      if (node instanceof FencedCodeBlock fence) {
        Matcher statement = STATEMENT.matcher(fence.getLiteral());
        return statement.find() ? Optional.of(statement.group(1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
