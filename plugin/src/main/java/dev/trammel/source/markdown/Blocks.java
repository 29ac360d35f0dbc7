package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import java.util.Optional;

/** What the sections have in common. */
final class Blocks {

  private Blocks() {}

  /** A section without entries would not come back. */
  static void requireAny(DocScanner scanner, int start, Section section) throws DocSyntaxError {
    if (scanner.offset() <= start + 1) {
      throw scanner.error(start, section.title() + " lists nothing", "an entry, or no section");
    }
  }

  /** Moves on to the next heading of level two or three, or to the footer. */
  static void skipToNextHeading(DocScanner scanner) {
    do {
      scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
    } while (!scanner.atEnd() && !scanner.looksAt("## ") && !scanner.looksAt("### "));
  }

  /** A comment of Trammel's dialect. */
  static Optional<Located<String>> comment(DocScanner scanner) throws DocSyntaxError {
    return scanner.isTrammel() && scanner.accept("- **Comment**: ")
        ? Optional.of(scanner.untilOnLine("\n", "comment"))
        : Optional.empty();
  }
}
