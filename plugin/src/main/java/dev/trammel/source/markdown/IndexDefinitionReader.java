package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Index;
import dev.trammel.model.Table;
import java.util.Optional;

/** Reads the CREATE INDEX statements in docs; docs hold SQL, but reading SQL is another's work. */
@FunctionalInterface
public interface IndexDefinitionReader {

  /**
   * The index, or empty when the statement has errors, which are added to {@code diagnostics}.
   *
   * @param statement one CREATE INDEX without a semicolon; white space stands before it, so that
   *     every place in it is its place in the doc
   * @param table the table of the doc, still without indexes
   */
  Optional<Index> read(SourceText statement, Table table, Diagnostics diagnostics);
}
