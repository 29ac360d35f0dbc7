package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.change.SetComment;
import dev.trammel.syntax.Literals;

/** Prints COMMENT ON. */
final class CommentSql {

  private CommentSql() {}

  static String set(SetComment change, Database before) {
    return "COMMENT ON "
        + ObjectSql.reference(change.subject(), before)
        + " IS "
        + change.comment().map(Literals::quote).orElse("NULL")
        + ";";
  }
}
