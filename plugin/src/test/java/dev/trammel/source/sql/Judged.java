package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that a server judges too, behind the same others. */
final class Judged {

  private final String setup;
  private final ServerDatabase server;

  Judged(String setup) throws SQLException {
    this.setup = setup;
    this.server = TestServer.database(setup);
    assertThat(errors("")).isEmpty();
  }

  void close() {
    server.close();
  }

  /** PostgreSQL refuses it, and so do we. */
  void refused(String sql) {
    assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
    assertThat(errors(sql)).as(sql).isNotEmpty();
  }

  /** PostgreSQL takes it, and so do we. */
  void taken(String sql) throws SQLException {
    run(sql);
    assertThat(errors(sql)).as(sql).isEmpty();
  }

  private void run(String sql) throws SQLException {
    try {
      TestServer.execute(server, "BEGIN; " + sql + "; ROLLBACK");
    } finally {
      TestServer.execute(server, "ROLLBACK");
    }
  }

  List<Diagnostic> errors(String sql) {
    SourceText source = new SourceText("m.sql", setup + sql + ";");
    ReadSql read = DdlReader.read(StatementSplitter.split(source));
    List<Diagnostic> found = new ArrayList<>(read.diagnostics());
    found.addAll(MigrationFold.fold(Database.EMPTY, read.statements()).diagnostics());
    found.removeIf(each -> !each.isError());
    return found;
  }
}
