package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.Description;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The runners themselves take what is written in their layouts, and leave rollbacks alone. */
class RunnerTest {

  private static final String BEFORE =
      """
      CREATE TABLE author (id bigint PRIMARY KEY, name text, email text);
      CREATE TABLE book (id bigint PRIMARY KEY, author_id bigint, title text);
      CREATE INDEX book_title ON book (title);
      """;

  private static final String AFTER =
      """
      CREATE TABLE author (
        id bigint PRIMARY KEY,
        name text NOT NULL,
        email text CONSTRAINT author_email UNIQUE,
        mark uuid NOT NULL DEFAULT gen_random_uuid()
      );
      CREATE TABLE book (
        id bigint PRIMARY KEY,
        author_id bigint CONSTRAINT book_author REFERENCES author (id),
        title text CONSTRAINT book_titled CHECK (title <> 'a; b')
      );
      CREATE INDEX book_title ON book (lower(title)) WHERE title <> 'a; b';
      CREATE FUNCTION shout(t text) RETURNS text LANGUAGE sql AS $$ SELECT upper(t); $$;
      """;

  /** The seconds of the second one go past a minute where it is several files. */
  private static final String FIRST = "20251106000000";

  private static final String SECOND = "20251106000058";

  @TempDir private Path folder;

  @Test
  void flywayRunsOnlinePlans() throws SQLException, IOException {
    rehearse(Layout.FLYWAY, this::flyway);
  }

  @Test
  void liquibaseRunsOnlinePlans() throws SQLException, IOException {
    Files.writeString(
        folder.resolve("changelog.xml"),
        """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
          <includeAll path="migrations"/>
        </databaseChangeLog>
        """);
    rehearse(Layout.LIQUIBASE, this::liquibase);
  }

  @Test
  void supabaseRunsOnlinePlans() throws SQLException, IOException {
    rehearse(Layout.SUPABASE, new SupabaseRules(folder.resolve("migrations"))::run);
  }

  /** Brings the database up to date. */
  private interface Runner {
    void run(ServerDatabase database);
  }

  private void rehearse(Layout layout, Runner runner) throws SQLException, IOException {
    Database before = read(BEFORE);
    Database after = read(AFTER);
    write(MigrationEmitter.emit(plan(Database.EMPTY, before), target(layout, FIRST, "first")));
    List<Artifact> files =
        MigrationEmitter.emit(plan(before, after), target(layout, SECOND, "second"));
    try (ServerDatabase server = TestServer.database("")) {
      runner.run(server);
      assertSame(server, before);
      TestServer.execute(
          server,
          "INSERT INTO author SELECT g, 'Ada', g::text FROM generate_series(1, 7) AS each (g)");
      write(files);
      runner.run(server);
      assertSame(server, after);
      runner.run(server);
      assertSame(server, after);
      assertThat(server.run(rollback(files))).isEmpty();
      assertSame(server, before);
    }
  }

  private static MigrationTarget target(Layout layout, String version, String name) {
    return new MigrationTarget(
        "main",
        "migrations",
        "rollbacks",
        layout,
        version,
        name,
        Optional.of("5s"),
        Optional.of("30s"),
        2);
  }

  private void write(List<Artifact> files) throws IOException {
    for (Artifact file : files) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.content());
    }
  }

  private static SqlScript rollback(List<Artifact> files) {
    Artifact file =
        files.stream().filter(each -> each.path().startsWith("rollbacks/")).findFirst().get();
    return new SqlScript(
        file.path(),
        false,
        StatementSplitter.split(new SourceText(file.path(), file.content())).statements().stream()
            .map(each -> new SqlText(each.sql(), each.position(), each.copyData()))
            .collect(
                () ->
                    new ArrayList<>(
                        List.of(new SqlText("SET trammel.allow = 'all'", Position.ofFile("")))),
                List::add,
                List::addAll));
  }

  private void flyway(ServerDatabase database) {
    var configuration =
        Flyway.configure()
            .dataSource(dataSource(database))
            .locations("filesystem:" + folder.resolve("migrations"));
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    configuration.load().migrate();
  }

  private void liquibase(ServerDatabase database) {
    try (Connection connection = database.connect()) {
      var files = new DirectoryResourceAccessor(folder);
      var target =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Scope.child(
          Map.of(Scope.Attr.resourceAccessor.name(), files),
          () ->
              new CommandScope("update")
                  .addArgumentValue("changelogFile", "changelog.xml")
                  .addArgumentValue("database", target)
                  .execute());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static DataSource dataSource(ServerDatabase database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.address().url());
    database.address().user().ifPresent(source::setUser);
    database.address().password().ifPresent(source::setPassword);
    return source;
  }

  private static Plan plan(Database from, Database to) {
    Diagnostics diagnostics = new Diagnostics();
    PlanRequest request =
        PlanRequest.between(from, to, MeaningEquality.OFFLINE, "runner").withMode(PlanMode.ONLINE);
    Plan plan = Planner.plan(request, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan;
  }

  private static Database read(String sql) {
    SourceText source = new SourceText("runner.sql", sql);
    return MigrationFold.fold(
            Database.EMPTY, DdlReader.readStrictly(StatementSplitter.split(source)).statements())
        .orThrow();
  }

  /** But for the runner's own tables. */
  private static void assertSame(ServerDatabase server, Database expected) {
    Database actual = server.read(ReadScope.ALL).database();
    Set<QualifiedName> own = new TreeSet<>(actual.tables().keySet());
    own.removeIf(each -> expected.table(each).isPresent());
    for (QualifiedName each : own) {
      actual = actual.withoutTable(each);
    }
    assertThat(own).allMatch(each -> each.name().matches("flyway_.*|databasechangelog.*"));
    Plan rest =
        Planner.plan(
            PlanRequest.between(actual, expected, MeaningEquality.OFFLINE, "server"),
            new Diagnostics());
    assertThat(rest.steps()).extracting(step -> Description.of(step.change())).isEmpty();
  }
}
