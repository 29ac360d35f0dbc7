package dev.trammel.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.effect.Effect;
import dev.trammel.hazard.effect.EffectReader;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.model.Database;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.rehearsal.EffectMeasurement;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.ExecutionReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is predicted of a statement is what a server shows: each statement of {@code
 * sql/effects/statements.sql} runs on the tables of {@code setup.sql} in a transaction of its own.
 */
class MeasuredEffectsTest {

  private static ServerDatabase server;
  private static Database before;

  @BeforeAll
  static void setUp() throws IOException, SQLException {
    server = TestServer.database(text("setup.sql").text());
    before = MigrationFold.fold(Database.EMPTY, statements(text("setup.sql"))).database();
  }

  @AfterAll
  static void dropDatabase() throws SQLException {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> predictionsHold() throws IOException {
    SourceText source = text("statements.sql");
    return statements(source).stream()
        .map(each -> DynamicTest.dynamicTest(each.text().sql(), () -> assertHolds(each)));
  }

  private static void assertHolds(SqlStatement statement) throws SQLException {
    ExecutedStatement executed = ExecutionReader.read(before, List.of(statement)).get(0);
    Effect predicted = EffectReader.of(executed);
    Effect measured = measure(statement.text().sql());

    assertThat(predicted.locks()).as("locks").isEqualTo(measured.locks());
    assertThat(predicted.rewritten()).as("rewritten").isEqualTo(measured.rewritten());
    assertThat(predicted.scanned()).as("scanned").isEqualTo(measured.scanned());
  }

  private static Effect measure(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET TimeZone = 'Europe/Paris'");
      EffectMeasurement measurement = EffectMeasurement.start(connection);
      statement.execute(sql);
      Effect measured = measurement.stop(connection);
      connection.rollback();
      return measured;
    }
  }

  private static List<SqlStatement> statements(SourceText source) {
    return DdlReader.read(StatementSplitter.split(source)).statements();
  }

  private static SourceText text(String file) throws IOException {
    Path path = GoldenCase.root().getParent().resolve("sql/effects").resolve(file);
    return new SourceText(file, Files.readString(path));
  }
}
