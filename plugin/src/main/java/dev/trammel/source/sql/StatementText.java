package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;

/**
 * One statement as it stands in a file, not yet understood.
 *
 * @param tokens without comments and without the semicolon; never empty
 * @param copyData the rows that follow {@code COPY … FROM stdin}
 */
public record StatementText(SourceText source, List<Token> tokens, Optional<String> copyData) {

  /** First words of what has a form that runs beside writers, but for REFRESH, which may. */
  private static final List<String> CONCURRENT = List.of("create", "drop", "reindex", "alter");

  public StatementText {
    tokens = List.copyOf(tokens);
  }

  /** A statement that no rows follow. */
  public StatementText(SourceText source, List<Token> tokens) {
    this(source, tokens, Optional.empty());
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

  /**
   * Whether PostgreSQL refuses the statement inside a transaction: {@code CREATE INDEX
   * CONCURRENTLY} and its like, {@code VACUUM}.
   */
  public boolean runsOutsideTransactions() {
    boolean concurrent =
        CONCURRENT.stream().anyMatch(tokens.get(0)::isWord)
            && tokens.stream().anyMatch(each -> each.isWord("concurrently"));
    return concurrent || tokens.get(0).isWord("vacuum");
  }

  /** As written, without the semicolon. */
  public String sql() {
    return source.text().substring(start(), end());
  }
}
