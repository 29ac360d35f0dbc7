package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Token;
import java.util.List;

/**
 * One statement as it stands in a file, not yet understood.
 *
 * @param tokens without comments and without the semicolon; never empty
 */
public record StatementText(SourceText source, List<Token> tokens) {

  public StatementText {
    tokens = List.copyOf(tokens);
  }

  /** Where its first token starts, as an offset into the file. */
  public int start() {
    return tokens.get(0).offset();
  }

  /** Where its last token ends, exclusive. */
  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  public Position position() {
    return source.position(start());
  }

  /** As written, without the semicolon. */
  public String sql() {
    return source.text().substring(start(), end());
  }
}
