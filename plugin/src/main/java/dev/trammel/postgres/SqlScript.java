package dev.trammel.postgres;

import java.util.List;

/**
 * The statements of a file.
 *
 * @param name the file's path, for messages
 * @param transactional whether all of it runs in one transaction; otherwise each statement runs in
 *     one of its own, unless the file says {@code BEGIN}
 */
public record SqlScript(String name, boolean transactional, List<SqlText> statements) {

  public SqlScript {
    statements = List.copyOf(statements);
  }
}
