package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.Table;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.StatementSplitter;
import java.util.Optional;

/** The SQL reader, put where docs need it. */
public final class SqlIndexes {

  private SqlIndexes() {}

  public static Optional<Index> read(SourceText statement, Table table, Diagnostics diagnostics) {
    ReadSql read = DdlReader.read(StatementSplitter.split(statement));
    diagnostics.addAll(read.diagnostics());
    FoldResult result = MigrationFold.fold(Database.EMPTY.with(table), read.statements());
    diagnostics.addAll(result.diagnostics());
    return result.database().table(table.name()).stream()
        .flatMap(each -> each.indexes().stream())
        .findFirst();
  }
}
