package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.GoldenCase;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.Description;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlRunner;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code cases/online}: two databases as SQL, planned for a busy database and run
 * file by file, as {@code psql} does, forward, back and forward again.
 */
class OnlineCasesTest {

  private static final MigrationTarget TARGET =
      new MigrationTarget(
          "main",
          "m",
          "r",
          Layout.PLAIN,
          "0001",
          "change",
          Optional.of("5s"),
          Optional.of("30s"),
          2);

  @TestFactory
  Stream<DynamicTest> plansAreAsExpectedAndLeadThereAndBack() {
    return GoldenCase.each("online", OnlineCasesTest::run);
  }

  private static void run(GoldenCase goldenCase) throws SQLException {
    Plan plan =
        plan(
            read(goldenCase, "before.sql"),
            read(goldenCase, "after.sql"),
            IntentLines.read(goldenCase));
    List<Artifact> files = MigrationEmitter.emit(plan, TARGET);
    goldenCase.expected().assertHoldsTexts(texts(files));
    Database before = onServer(goldenCase.text("before.sql"));
    Database after = onServer(goldenCase.text("after.sql"));
    try (ServerDatabase server = TestServer.database(goldenCase.text("before.sql"));
        Connection connection = server.connect()) {
      TestServer.execute(server, goldenCase.text("rows.sql"));
      forward(connection, files);
      assertSame(server.read(ReadScope.ALL).database(), after);
      TestServer.execute(connection, "SET trammel.allow = 'all'");
      execute(connection, files.get(files.size() - 1));
      assertSame(server.read(ReadScope.ALL).database(), before);
      forward(connection, files);
      assertSame(server.read(ReadScope.ALL).database(), after);
    }
  }

  /** What runs outside a transaction runs twice: a first attempt may have stopped half-way. */
  private static void forward(Connection connection, List<Artifact> files) {
    for (Artifact file : files.subList(0, files.size() - 1)) {
      execute(connection, file);
      if (file.content().contains("-- Runs outside a transaction")) {
        execute(connection, file);
      }
    }
  }

  private static void execute(Connection connection, Artifact file) {
    assertThat(SqlRunner.run(connection, script(file))).isEmpty();
  }

  private static SqlScript script(Artifact file) {
    List<StatementText> statements =
        StatementSplitter.split(new SourceText(file.path(), file.content())).statements();
    return new SqlScript(
        file.path(),
        false,
        statements.stream()
            .map(each -> new SqlText(each.sql(), each.position(), each.copyData()))
            .toList());
  }

  private static Database onServer(String sql) throws SQLException {
    try (ServerDatabase server = TestServer.database(sql)) {
      return server.read(ReadScope.ALL).database();
    }
  }

  private static Plan plan(Database from, Database to, List<Change> intents) {
    Diagnostics diagnostics = new Diagnostics();
    PlanRequest request =
        new PlanRequest(
            from,
            to,
            intents,
            true,
            MeaningEquality.OFFLINE,
            PlanMode.ONLINE,
            subject -> Position.ofFile("case"));
    Plan plan = Planner.plan(request, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan;
  }

  private static Database read(GoldenCase goldenCase, String file) {
    SourceText source = new SourceText(file, goldenCase.text(file));
    ReadSql read = DdlReader.readStrictly(StatementSplitter.split(source));
    assertThat(read.diagnostics()).isEmpty();
    return MigrationFold.fold(Database.EMPTY, read.statements()).orThrow();
  }

  private static void assertSame(Database actual, Database expected) {
    Plan rest =
        Planner.plan(
            PlanRequest.between(actual, expected, MeaningEquality.OFFLINE, "server"),
            new Diagnostics());
    assertThat(rest.steps()).extracting(step -> Description.of(step.change())).isEmpty();
  }

  private static Map<String, String> texts(List<Artifact> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(each -> texts.put(each.path().substring(2), each.content()));
    return texts;
  }
}
