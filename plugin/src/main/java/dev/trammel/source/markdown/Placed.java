package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;

/** Hands a piece of a file on so that its places stay those of the file. */
final class Placed {

  private Placed() {}

  /** The piece alone, at its line and column; what stands before it is white space. */
  static SourceText piece(Located<String> piece) {
    Position position = piece.position();
    String before =
        "\n".repeat(Math.max(0, position.line() - 1))
            + " ".repeat(Math.max(0, position.column() - 1));
    return new SourceText(position.file(), before + piece.value());
  }
}
