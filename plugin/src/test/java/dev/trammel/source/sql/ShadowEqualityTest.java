package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.VersionedSql;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fold makes of SQL is what a server makes of it. */
public class ShadowEqualityTest {

  public static List<Path> fixtures() throws IOException, URISyntaxException {
    Path folder = Path.of(ShadowEqualityTest.class.getResource("/sql/shadow").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  public void foldEqualsServer(Path fixture) throws IOException, SQLException {
    String sql = VersionedSql.of(Files.readString(fixture), TestServer.major());
    SourceText source = new SourceText(fixture.getFileName().toString(), sql);
    SplitText split = StatementSplitter.split(source);
    ReadSql read = DdlReader.read(split);
    FoldResult fold = MigrationFold.fold(Database.EMPTY, read.statements());
    assertThat(errors(read.diagnostics())).isEmpty();
    assertThat(errors(fold.diagnostics())).isEmpty();
    assertThat(read.statements()).noneMatch(SqlStatement.Opaque.class::isInstance);
    Database shadow = shadow(split);
    assertThat(differences(fold.database(), shadow)).isEmpty();
  }

  private static Database shadow(SplitText split) throws SQLException {
    try (ServerDatabase database = TestServer.database("SELECT 1")) {
      try (Connection session = database.connect();
          Statement execution = session.createStatement()) {
        execution.setEscapeProcessing(false);
        for (StatementText statement : split.statements()) {
          execution.execute(statement.sql());
        }
      }
      return database.read(ReadScope.ALL).database();
    }
  }

  private static List<String> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(each -> each.isError() || each.code() == Code.TR143)
        .map(DiagnosticFormatter::firstLine)
        .toList();
  }

  private static List<String> differences(Database fold, Database shadow) {
    Diagnostics diagnostics = new Diagnostics();
    PlanRequest request = PlanRequest.between(fold, shadow, MeaningEquality.OFFLINE, "shadow");
    Plan plan = Planner.plan(request, diagnostics);
    Stream<String> steps = plan.steps().stream().map(step -> step.change().toString());
    Stream<String> problems = diagnostics.all().stream().map(DiagnosticFormatter::firstLine);
    return Stream.concat(steps, problems).toList();
  }
}
