package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.VersionedSql;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.Description;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.Step;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.project.PlatformObjects;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.StatementSplitter;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code cases/plan}: two databases as SQL, planned, printed, and run on a server
 * forward, back and forward again.
 */
class PlanCasesTest {

  private static final MigrationTarget TARGET =
      new MigrationTarget("main", "migrations", "migrations", Layout.PLAIN, "0001", "change");

  @TestFactory
  Stream<DynamicTest> plansAreAsExpectedAndLeadThereAndBack() {
    return GoldenCase.each("plan", PlanCasesTest::run);
  }

  static void run(GoldenCase goldenCase) throws SQLException {
    Profile profile = profile(goldenCase);
    Database before = onServer(profile, sql(goldenCase, "before.sql"));
    Database after = onServer(profile, sql(goldenCase, "after.sql"));
    Plan plan =
        plan(goldenCase, kept(read(goldenCase, "before.sql")), kept(read(goldenCase, "after.sql")));
    if (TestServer.major() >= 18 && isWhole(goldenCase)) {
      goldenCase.expected().assertHoldsTexts(texts(plan));
    }
    Database nothing = new PlatformObjects(profile).before(List.of());
    String script = String.join("\n", SchemaScript.of(nothing, plan.to()));
    assertSame(onServer(profile, script), after);
    try (ServerDatabase server = TestServer.database(profile, sql(goldenCase, "before.sql"))) {
      if (Files.exists(goldenCase.path().resolve("rows.sql"))) {
        TestServer.execute(server, goldenCase.text("rows.sql"));
      }
      execute(server, PlanStatements.forward(plan));
      assertSame(server.read(profile.scope()).database(), after);
      execute(server, PlanStatements.rollback(plan));
      assertSame(server.read(profile.scope()).database(), before);
      execute(server, PlanStatements.forward(plan));
      assertSame(server.read(profile.scope()).database(), after);
    }
  }

  private static String sql(GoldenCase goldenCase, String file) {
    return VersionedSql.of(goldenCase.text(file), TestServer.major());
  }

  /** As the server keeps it. */
  private static Database kept(Database database) {
    return TestServer.major() < 18 ? NotNulls.unnamed(database) : database;
  }

  private static boolean isWhole(GoldenCase goldenCase) {
    return Stream.of("before.sql", "after.sql")
        .allMatch(each -> VersionedSql.isWhole(goldenCase.text(each), TestServer.major()));
  }

  /** The platform of the case; PostgreSQL as it comes where it names none. */
  private static Profile profile(GoldenCase goldenCase) {
    return Files.exists(goldenCase.path().resolve("platform.sql"))
        ? ProfileReader.read("platform.sql", goldenCase.text("platform.sql"), new Diagnostics())
        : Profile.PLAIN;
  }

  private static Database onServer(Profile profile, String sql) throws SQLException {
    try (ServerDatabase server = TestServer.database(profile, sql)) {
      return server.read(profile.scope()).database();
    }
  }

  private static Plan plan(GoldenCase goldenCase, Database from, Database to) {
    Diagnostics diagnostics = new Diagnostics();
    PlanRequest request =
        new PlanRequest(
            from,
            to,
            IntentLines.read(goldenCase),
            true,
            MeaningEquality.OFFLINE,
            subject -> Position.ofFile(goldenCase.name()));
    Plan plan = Planner.plan(request, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan;
  }

  private static void execute(ServerDatabase server, List<String> statements) throws SQLException {
    for (String statement : statements) {
      try {
        TestServer.execute(server, statement);
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + "\n" + statement, e);
      }
    }
  }

  private static Database read(GoldenCase goldenCase, String file) {
    SourceText source = new SourceText(file, sql(goldenCase, file));
    ReadSql read = DdlReader.readStrictly(StatementSplitter.split(source));
    assertThat(read.diagnostics()).isEmpty();
    PlatformObjects platform = new PlatformObjects(profile(goldenCase));
    return platform.trimmed(
        MigrationFold.fold(platform.before(List.of()), read.statements()).orThrow(), List.of());
  }

  private static void assertSame(Database actual, Database expected) {
    Plan rest =
        Planner.plan(
            PlanRequest.between(actual, expected, MeaningEquality.OFFLINE, "server"),
            new Diagnostics());
    assertThat(rest.steps()).extracting(step -> Description.of(step.change())).isEmpty();
  }

  private static Map<String, String> texts(Plan plan) {
    Map<String, String> texts = new LinkedHashMap<>();
    StringBuilder steps = new StringBuilder();
    for (Step step : plan.steps()) {
      String cost = step.reversal().reversibility().label();
      steps.append(Description.of(step.change())).append(" [").append(cost).append("]\n");
    }
    texts.put("plan.txt", steps.toString());
    for (Artifact artifact : MigrationEmitter.emit(plan, TARGET)) {
      texts.put(artifact.path().replace("migrations/", ""), artifact.content());
    }
    return texts;
  }
}
