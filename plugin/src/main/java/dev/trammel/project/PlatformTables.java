package dev.trammel.project;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Table;
import dev.trammel.postgres.Profile;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import java.util.TreeMap;

/**
 * The tables that a profile makes in its managed schemas, which are others'. They are known without
 * a server: the profile's setup is read as migrations are.
 */
final class PlatformTables {

  private final Profile profile;
  private final Database made;

  PlatformTables(Profile profile) {
    this.profile = profile;
    this.made = profile.setup().isEmpty() ? Database.EMPTY : made(profile);
  }

  private static Database made(Profile profile) {
    SourceText setup = new SourceText(profile.name(), profile.setup());
    return MigrationFold.fold(
            Database.EMPTY, DdlReader.read(StatementSplitter.split(setup)).statements())
        .database();
  }

  /** An empty database beside all of them and those that settings name. */
  Database beside(List<ExternalTable> named) {
    Database database = Database.EMPTY;
    for (Table table : made.tables().values()) {
      if (profile.managedSchemas().contains(table.name().schema())) {
        database =
            database.with(
                new ExternalTable(
                    table.name(),
                    table.columns(),
                    table.primaryKey().map(PrimaryKey::columns).orElse(List.of())));
      }
    }
    return with(database, named);
  }

  /** The database with those tables of others alone that settings name or that it refers to. */
  Database trimmed(Database database, List<ExternalTable> named) {
    Database bare = database.withExternals(new TreeMap<>());
    return with(with(bare, Scoping.externals(database, made)), named);
  }

  private static Database with(Database database, List<ExternalTable> externals) {
    Database with = database;
    for (ExternalTable external : externals) {
      with = with.with(external);
    }
    return with;
  }
}
