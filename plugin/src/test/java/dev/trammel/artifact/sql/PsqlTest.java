package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.Database;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.Address;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code psql -f} runs the files of a plan, one after the other, and its rollback. */
class PsqlTest {

  private static final String BEFORE =
      "CREATE TABLE book (id integer PRIMARY KEY, title text, pages integer);"
          + "CREATE INDEX book_title ON book (title);"
          + "INSERT INTO book VALUES (1, 'It''s', 3);";

  private static final String AFTER =
      "CREATE TABLE book (id integer PRIMARY KEY, title text NOT NULL, pages integer,"
          + " isbn text DEFAULT '-', CONSTRAINT thick CHECK (pages > 0));"
          + "CREATE INDEX book_title ON book (lower(title));"
          + "CREATE TYPE mood AS ENUM ('sad', 'ok');"
          + "CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';";

  @TempDir private Path folder;

  @Test
  void runsFilesInOrderAndTheRollback() throws Exception {
    Assumptions.assumeTrue(hasPsql(), "THERE IS NO psql ON THE PATH: its run is not tested");
    Database from = made(BEFORE);
    Database to = made(AFTER);
    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(
            PlanRequest.between(from, to, MeaningEquality.OFFLINE, "plan")
                .withMode(PlanMode.ONLINE),
            diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    List<Artifact> files =
        MigrationEmitter.emit(
            plan, new MigrationTarget("main", ".", ".", Layout.PLAIN, "0001", "change"));
    assertThat(files).hasSizeGreaterThan(2);
    try (ServerDatabase server = TestServer.database(BEFORE)) {
      for (Artifact file : files) {
        if (!isRollback(file)) {
          psql(server, file);
        }
      }
      assertSame(server, to);
      psql(server, files.stream().filter(PsqlTest::isRollback).findFirst().orElseThrow());
      assertSame(server, from);
    }
  }

  private static boolean isRollback(Artifact file) {
    return file.path().endsWith("_rollback.sql");
  }

  private static boolean hasPsql() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each).resolve("psql")));
  }

  private void psql(ServerDatabase server, Artifact file) throws IOException, InterruptedException {
    Path script = folder.resolve(Path.of(file.path()).getFileName());
    Files.writeString(script, file.content());
    Address address = server.address();
    ProcessBuilder psql =
        new ProcessBuilder(
            new ArrayList<>(
                List.of(
                    "psql",
                    "-X",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    script.toString(),
                    address.url().substring("jdbc:".length()))));
    psql.environment().put("PGUSER", address.user().orElseThrow());
    psql.environment().put("PGPASSWORD", address.password().orElseThrow());
    Process process = psql.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output + "\n" + file.content()).isZero();
  }

  private static Database made(String sql) throws Exception {
    try (ServerDatabase server = TestServer.database(sql)) {
      return server.read(ReadScope.ALL).database();
    }
  }

  private static void assertSame(ServerDatabase server, Database expected) {
    Plan rest =
        Planner.plan(
            PlanRequest.between(
                server.read(ReadScope.ALL).database(), expected, MeaningEquality.OFFLINE, "server"),
            new Diagnostics());
    assertThat(rest.steps()).isEmpty();
  }
}
