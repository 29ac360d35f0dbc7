package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Index;
import java.util.Optional;

/** Reads a CREATE INDEX statement that stands by itself, as docs show it. */
public final class IndexDefinitions {

  private IndexDefinitions() {}

  /**
   * The index, or empty when the text is no single CREATE INDEX; that is added to {@code
   * diagnostics}.
   */
  public static Optional<Index> read(SourceText statement, Diagnostics diagnostics) {
    SplitText split = StatementSplitter.split(statement);
    diagnostics.addAll(split.diagnostics());
    if (split.statements().size() != 1) {
      diagnostics.add(
          Diagnostic.error(Code.TR140, statement.position(0), "one CREATE INDEX is expected")
              .found(split.statements().size() + " statements"));
      return Optional.empty();
    }
    try {
      TokenCursor cursor = new TokenCursor(split.statements().get(0), diagnostics);
      cursor.expect("create");
      boolean unique = cursor.accept("unique");
      cursor.expect("index");
      return Optional.of(new IndexReader(cursor).definition(unique).index());
    } catch (SyntaxError e) {
      diagnostics.add(e.diagnostic());
      return Optional.empty();
    }
  }
}
