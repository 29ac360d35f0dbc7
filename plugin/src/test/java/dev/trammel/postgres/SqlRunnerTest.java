package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlRunnerTest {

  private ServerDatabase database;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    database = TestServer.database("CREATE TABLE agents (id integer PRIMARY KEY, age integer)");
    connection = database.connect();
  }

  @AfterEach
  void drop() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void anErrorStandsWhereTheServerPoints() {
    Diagnostic failure =
        run(true, text("SELECT 1", 1, 1), text("SELECT '🙂',\n  ag FROM agents", 3, 5)).get();
    assertThat(failure.code()).isEqualTo(Code.TR511);
    assertThat(failure.position()).isEqualTo(new Position("m.sql", 4, 3));
    assertThat(failure.message())
        .isEqualTo("PostgreSQL refuses the statement: column \"ag\" does not exist");
    assertThat(failure.found()).contains("SQLSTATE 42703");
    assertThat(failure.fix()).contains("Perhaps you meant to reference the column \"agents.age\".");
  }

  @Test
  void columnsAreCountedInUtf16AfterTheStatementsOwnIndent() {
    Diagnostic failure = run(true, text("SELECT '🙂', ag FROM agents", 3, 5)).get();
    assertThat(failure.position()).isEqualTo(new Position("m.sql", 3, 18));
  }

  @Test
  void anErrorWithoutAPlaceStandsAtTheStatement() {
    Diagnostic failure =
        run(
                true,
                text("INSERT INTO agents VALUES (1)", 1, 1),
                text("INSERT INTO agents VALUES (1)", 2, 1))
            .get();
    assertThat(failure.position()).isEqualTo(new Position("m.sql", 2, 1));
    assertThat(failure.found()).get().asString().startsWith("SQLSTATE 23505\nKey (id)=(1)");
  }

  @Test
  void aTransactionalScriptThatFailsLeavesNothing() throws SQLException {
    run(true, text("INSERT INTO agents VALUES (1)", 1, 1), text("SELECT x", 2, 1));
    assertThat(rows()).isZero();
  }

  @Test
  void aScriptWithoutTransactionKeepsWhatRan() throws SQLException {
    run(false, text("INSERT INTO agents VALUES (1)", 1, 1), text("SELECT x", 2, 1));
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aScriptsOwnTransactionIsHonoured() throws SQLException {
    Optional<Diagnostic> failure =
        run(
            false,
            text("BEGIN", 1, 1),
            text("INSERT INTO agents VALUES (1)", 2, 1),
            text("SELECT x", 3, 1));
    assertThat(failure).isPresent();
    assertThat(rows()).isZero();
    assertThat(run(false, text("CREATE INDEX CONCURRENTLY i ON agents (age)", 1, 1))).isEmpty();
  }

  @Test
  void aDeferredConstraintFailsTheScript() {
    Diagnostic failure =
        run(
                true,
                text(
                    "ALTER TABLE agents ADD FOREIGN KEY (age) REFERENCES agents"
                        + " DEFERRABLE INITIALLY DEFERRED",
                    1,
                    1),
                text("INSERT INTO agents VALUES (1, 2)", 2, 1))
            .get();
    assertThat(failure.message()).contains("violates foreign key constraint");
    assertThat(failure.position()).isEqualTo(new Position("m.sql", 2, 1));
  }

  @Test
  void questionMarksAndBracesAreSql() {
    assertThat(run(true, text("SELECT '{\"a\":1}'::jsonb ? 'a', '{fn now()}'", 1, 1))).isEmpty();
  }

  @Test
  void copiesTheRowsThatFollow() throws SQLException {
    SqlText copy =
        new SqlText(
            "COPY agents (id, age) FROM stdin",
            new Position("m.sql", 1, 1),
            Optional.of("1\t20\n2\t\\N\n"));
    assertThat(run(true, copy)).isEmpty();
    assertThat(rows()).isEqualTo(2);
  }

  private long rows() throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM agents")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static SqlText text(String sql, int line, int column) {
    return new SqlText(sql, new Position("m.sql", line, column));
  }

  private Optional<Diagnostic> run(boolean transactional, SqlText... texts) {
    return SqlRunner.run(
        connection, new SqlScript("m.sql", transactional, new ArrayList<>(List.of(texts))));
  }
}
