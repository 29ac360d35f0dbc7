package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.util.List;

/** Hands pieces of a file on so that their places stay those of the file. */
public final class Placed {

  private Placed() {}

  /** The piece alone, at its line and column; what stands before it is white space. */
  public static SourceText piece(Located<String> piece) {
    return pieces(List.of(piece));
  }

  /** Pieces of one file, in order, with white space around them. */
  public static SourceText pieces(List<Located<String>> pieces) {
    StringBuilder text = new StringBuilder();
    int line = 1;
    for (Located<String> piece : pieces) {
      Position position = piece.position();
      for (; line < position.line(); line++) {
        text.append('\n');
      }
      text.append(" ".repeat(Math.max(0, position.column() - 1))).append(piece.value());
      line += (int) piece.value().chars().filter(c -> c == '\n').count();
    }
    return new SourceText(pieces.get(0).position().file(), text.toString());
  }
}
