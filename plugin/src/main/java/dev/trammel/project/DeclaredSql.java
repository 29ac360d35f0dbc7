package dev.trammel.project;

import dev.trammel.source.sql.Directive;
import dev.trammel.source.sql.SqlStatement;
import java.util.List;

/** The statements and directives of fences of one role. */
record DeclaredSql(List<SqlStatement> statements, List<Directive> directives) {

  DeclaredSql {
    statements = List.copyOf(statements);
    directives = List.copyOf(directives);
  }

  boolean isEmpty() {
    return statements.isEmpty() && directives.isEmpty();
  }
}
