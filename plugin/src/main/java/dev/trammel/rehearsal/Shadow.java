package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.CatalogReader;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.Server;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlRunner;
import dev.trammel.postgres.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What migrations make of an empty database: a server's word, beside that of the offline reader.
 */
public final class Shadow {

  private Shadow() {}

  /**
   * Runs migrations on a database of its own, which is gone afterwards.
   *
   * @param externals holds the tables of others that migrations refer to
   * @throws DiagnosticsException when PostgreSQL refuses a statement, or the server is lost
   */
  public static Catalog read(
      Server server, Profile profile, Database externals, List<SqlScript> migrations) {
    List<SqlScript> scripts = new ArrayList<>(List.of(ExternalTables.script(externals)));
    scripts.addAll(migrations);
    ReadScope scope = profile.scope().withExternals(externals.externals().keySet());
    try (ServerDatabase database = server.createDatabase("shadow", profile);
        Connection connection = database.connect()) {
      for (SqlScript script : scripts) {
        Optional<Diagnostic> refusal = SqlRunner.run(connection, script);
        if (refusal.isPresent()) {
          throw new DiagnosticsException(List.of(refusal.get()));
        }
      }
      return CatalogReader.read(connection, scope);
    } catch (SQLException e) {
      throw new DiagnosticsException(
          List.of(
              Diagnostic.error(
                      Code.TR510, Position.ofFile("shadow"), "the server was lost on the way")
                  .found(String.valueOf(e.getMessage()))));
    }
  }
}
