package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.syntax.Token;
import java.util.List;

/**
 * What {@link StatementSplitter} makes of a text.
 *
 * @param comments all comments, in order, with their offsets into the file
 * @param diagnostics what no statement could be made of
 */
public record SplitText(
    SourceText source,
    List<StatementText> statements,
    List<Token> comments,
    List<Diagnostic> diagnostics) {

  public SplitText {
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }
}
