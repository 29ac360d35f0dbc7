package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement as it stands in a file, not yet understood. Its tokens, which take many times the
 * room of its text, are kept only while somebody reads them, and else scanned again.
 */
public final class StatementText {

  /** First words of what has a form that runs beside writers, but for REFRESH, which may. */
  private static final List<String> CONCURRENT = List.of("create", "drop", "reindex", "alter");

  private final SourceText source;
  private final int start;
  private final int end;
  private final boolean standardStrings;
  private final Optional<List<Token>> irregular;
  private final Optional<String> copyData;
  private WeakReference<List<Token>> tokens;

  private StatementText(
      SourceText source,
      List<Token> tokens,
      boolean standardStrings,
      boolean regular,
      Optional<String> copyData) {
    List<Token> kept = List.copyOf(tokens);
    this.source = source;
    this.start = kept.get(0).offset();
    this.end = kept.get(kept.size() - 1).end();
    this.standardStrings = standardStrings;
    this.irregular = regular ? Optional.empty() : Optional.of(kept);
    this.copyData = copyData;
    this.tokens = new WeakReference<>(kept);
  }

  /**
   * A statement that no rows follow.
   *
   * @param tokens without comments and without the semicolon; never empty
   * @param standardStrings whether a backslash is a character as others are
   */
  static StatementText of(SourceText source, List<Token> tokens, boolean standardStrings) {
    return new StatementText(source, tokens, standardStrings, true, Optional.empty());
  }

  /** A statement with something between its tokens that is none. */
  static StatementText ofRemains(SourceText source, List<Token> tokens) {
    return new StatementText(source, tokens, true, false, Optional.empty());
  }

  /** With the rows that follow {@code COPY … FROM stdin}. */
  StatementText followedBy(String rows) {
    return new StatementText(
        source, tokens(), standardStrings, irregular.isEmpty(), Optional.of(rows));
  }

  public SourceText source() {
    return source;
  }

  /** Without comments and without the semicolon; never empty. */
  public synchronized List<Token> tokens() {
    List<Token> known = irregular.orElseGet(tokens::get);
    if (known == null) {
      known = scanned();
      tokens = new WeakReference<>(known);
    }
    return known;
  }

  private List<Token> scanned() {
    Lexer lexer = new Lexer(source.text(), start, end);
    lexer.standardStrings(standardStrings);
    List<Token> scanned = new ArrayList<>();
    try {
      for (Optional<Token> next = lexer.next(); next.isPresent(); next = lexer.next()) {
        next.filter(token -> token.kind() != TokenKind.COMMENT).ifPresent(scanned::add);
      }
    } catch (LexicalError e) {
      throw new IllegalStateException("a statement was scanned without errors before", e);
    }
    return List.copyOf(scanned);
  }

  /** The rows that follow {@code COPY … FROM stdin}. */
  public Optional<String> copyData() {
    return copyData;
  }

  /** Where its first token starts, as an offset into the file. */
  public int start() {
    return start;
  }

  /** Where its last token ends, exclusive. */
  public int end() {
    return end;
  }

  public Position position() {
    return source.position(start);
  }

  /**
   * Whether PostgreSQL refuses the statement inside a transaction: {@code CREATE INDEX
   * CONCURRENTLY} and its like, {@code VACUUM}.
   */
  public boolean runsOutsideTransactions() {
    List<Token> all = tokens();
    boolean concurrent =
        CONCURRENT.stream().anyMatch(all.get(0)::isWord)
            && all.stream().anyMatch(each -> each.isWord("concurrently"));
    return concurrent
        || all.get(0).isWord("vacuum")
        || DoBody.of(this).filter(DoBody::commits).isPresent();
  }

  /** As written, without the semicolon. */
  public String sql() {
    return source.text().substring(start, end);
  }
}
