package dev.trammel.postgres;

import dev.trammel.diagnostic.Position;
import java.util.Optional;

/**
 * One statement, cut out of its file.
 *
 * @param sql as written, without the semicolon
 * @param position where its first character stands
 * @param copyData the rows that follow {@code COPY … FROM stdin}
 */
public record SqlText(String sql, Position position, Optional<String> copyData) {

  /** A statement that no rows follow. */
  public SqlText(String sql, Position position) {
    this(sql, position, Optional.empty());
  }

  /**
   * The place of a character of the statement.
   *
   * @param characters how many characters, not UTF-16 units, stand before it
   */
  Position position(int characters) {
    int end = sql.offsetByCodePoints(0, Math.min(characters, sql.codePointCount(0, sql.length())));
    int line = position.line();
    int column = position.column();
    for (int i = 0; i < end; i++) {
      if (sql.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Position(position.file(), line, column);
  }
}
