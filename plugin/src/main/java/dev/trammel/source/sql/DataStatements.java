package dev.trammel.source.sql;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises statements that change rows or the session. */
final class DataStatements {

  private static final Set<String> DATA =
      Set.of(
          "select",
          "insert",
          "update",
          "delete",
          "merge",
          "with",
          "values",
          "table",
          "truncate",
          "copy",
          "refresh",
          "analyze",
          "analyse",
          "vacuum",
          "cluster",
          "reindex",
          "lock");

  private static final Set<String> SESSION =
      Set.of(
          "set",
          "reset",
          "show",
          "begin",
          "start",
          "commit",
          "end",
          "rollback",
          "abort",
          "savepoint",
          "release",
          "prepare",
          "deallocate",
          "discard",
          "notify",
          "listen",
          "unlisten",
          "checkpoint",
          "explain",
          "grant",
          "revoke",
          "load",
          "security",
          "declare",
          "fetch",
          "move",
          "close",
          "import",
          "reassign");

  /** All first words of statements, for a proposal. */
  private static final Set<String> HEADS =
      Stream.of(DATA, SESSION, Set.of("create", "alter", "drop", "comment", "do", "call"))
          .flatMap(Set::stream)
          .collect(Collectors.toSet());

  private DataStatements() {}

  static SqlStatement read(StatementText text, TokenCursor cursor) {
    String head = text.tokens().get(0).value();
    boolean data = DATA.contains(head) || cursor.at("(");
    if (!data && !SESSION.contains(head)) {
      throw cursor.error("a statement", HEADS);
    }
    return new SqlStatement.Recognised(text, head.toUpperCase(Locale.ROOT), data);
  }
}
