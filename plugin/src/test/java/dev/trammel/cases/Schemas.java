package dev.trammel.cases;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;

/** One schema in the two forms in which Trammel meets it. */
public final class Schemas {

  private Schemas() {}

  /** As its SQL writes it. */
  public static Database written(String sql) {
    SourceText source = new SourceText("schema.sql", sql);
    return MigrationFold.fold(
            Database.EMPTY, DdlReader.read(StatementSplitter.split(source)).statements())
        .orThrow();
  }

  /** As the server prints it. */
  public static Database printed(ServerDatabase server) {
    return server.read(ReadScope.ALL).database();
  }
}
