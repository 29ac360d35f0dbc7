package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What {@link DdlReader} makes of a text.
 *
 * @param statements those that could be read, in order
 */
public record ReadSql(
    List<SqlStatement> statements, List<Directive> directives, List<Diagnostic> diagnostics) {

  public ReadSql {
    statements = List.copyOf(statements);
    directives = List.copyOf(directives);
    diagnostics = List.copyOf(diagnostics);
  }
}
