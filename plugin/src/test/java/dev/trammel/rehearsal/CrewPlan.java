package dev.trammel.rehearsal;

import static java.util.stream.Collectors.joining;

import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.postgres.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A plan that renames a column, maps its values, adds a column and a table; written by hand. */
final class CrewPlan {

  static final String RECORDED =
      """
      CREATE TABLE crews (
        id integer PRIMARY KEY,
        name text NOT NULL,
        crew_type text CONSTRAINT crew_types CHECK (crew_type IN ('sequential', 'parallel', 'hierarchical'))
      );
      CREATE TABLE members (crew_id integer REFERENCES crews (id), agent text);
      """;

  static final String DECLARED =
      """
      CREATE TABLE crews (
        id integer PRIMARY KEY,
        name text NOT NULL,
        process_type text CONSTRAINT process_types CHECK (process_type IN ('sequential', 'hierarchical')),
        "verbose" boolean DEFAULT false
      );
      CREATE TABLE members (crew_id integer REFERENCES crews (id), agent text);
      CREATE TABLE deployments (id integer PRIMARY KEY, crew_id integer REFERENCES crews (id));
      """;

  static final String FORWARD =
      """
      ALTER TABLE crews DROP CONSTRAINT crew_types;
      ALTER TABLE crews RENAME COLUMN crew_type TO process_type;
      CREATE SCHEMA trammel_kept;
      CREATE TABLE trammel_kept.crews_process_type AS SELECT id, process_type AS former, 'sequential' AS mapped FROM crews WHERE process_type = 'parallel';
      UPDATE crews SET process_type = 'sequential' WHERE process_type = 'parallel';
      ALTER TABLE crews ADD CONSTRAINT process_types CHECK (process_type IN ('sequential', 'hierarchical'));
      ALTER TABLE crews ADD COLUMN "verbose" boolean DEFAULT false;
      CREATE TABLE deployments (id integer PRIMARY KEY, crew_id integer REFERENCES crews (id));
      """;

  static final String ROLLBACK =
      """
      DROP TABLE deployments;
      ALTER TABLE crews DROP COLUMN "verbose";
      ALTER TABLE crews DROP CONSTRAINT process_types;
      UPDATE crews SET process_type = k.former FROM trammel_kept.crews_process_type k WHERE k.id = crews.id AND k.mapped = crews.process_type;
      DROP SCHEMA trammel_kept CASCADE;
      ALTER TABLE crews RENAME COLUMN process_type TO crew_type;
      ALTER TABLE crews ADD CONSTRAINT crew_types CHECK (crew_type IN ('sequential', 'parallel', 'hierarchical'));
      """;

  static final String FIXTURES =
      """
      INSERT INTO crews VALUES (1, 'one', 'sequential'), (2, 'two', 'parallel'), (3, 'three', 'parallel'), (4, 'four', NULL), (5, 'five', 'hierarchical');
      INSERT INTO members VALUES (1, 'a'), (1, 'a'), (2, NULL);
      """;

  static final String LATER =
      """
      UPDATE crews SET process_type = 'hierarchical' WHERE id = 3;
      UPDATE crews SET "verbose" = true WHERE id IN (1, 2);
      INSERT INTO crews (id, name, process_type) VALUES (6, 'six', 'sequential');
      INSERT INTO deployments VALUES (1, 6);
      """;

  static final QualifiedName CREWS = QualifiedName.of("crews");

  private static final Map<String, Database> MODELS = new HashMap<>();

  private String migrations = RECORDED;
  private String forward = FORWARD;
  private String rollback = ROLLBACK;
  private String later = LATER;
  private Set<String> allowed = Set.of("deployments", "crews.verbose");

  CrewPlan migrations(String sql) {
    migrations = sql;
    return this;
  }

  CrewPlan forward(String sql) {
    forward = sql;
    return this;
  }

  CrewPlan rollback(String sql) {
    rollback = sql;
    return this;
  }

  CrewPlan later(String sql) {
    later = sql;
    return this;
  }

  CrewPlan allowing(String... names) {
    allowed = Set.of(names);
    return this;
  }

  RehearsalReport rehearse() throws SQLException {
    Database recorded = model(RECORDED);
    Database declared = model(DECLARED);
    List<Change> changes =
        List.of(
            new RenameColumn(CREWS, "crew_type", "process_type"),
            new MapValues(CREWS, "process_type", new TreeMap<>(Map.of("parallel", "sequential"))));
    RehearsalRequest request =
        new RehearsalRequest(
            Profile.PLAIN,
            List.of(script("migrations/1.sql", migrations)),
            recorded,
            declared,
            changes,
            List.of(script("forward.sql", forward)),
            List.of(script("rollback.sql", rollback)),
            model -> script("model.sql", sql(model, recorded, declared)),
            List.of(script("fixtures.sql", FIXTURES)),
            List.of(script("later.sql", later)),
            allowed,
            message -> {});
    return Rehearsal.run(TestServer.get(), request);
  }

  /** What a person wrote, where a person wrote it; else what we print. */
  private static String sql(Database model, Database recorded, Database declared) {
    if (model.equals(recorded)) {
      return RECORDED;
    }
    return model.equals(declared)
        ? DECLARED
        : SchemaScript.of(model).stream().map(each -> each + "\n").collect(joining());
  }

  private static synchronized Database model(String sql) throws SQLException {
    if (!MODELS.containsKey(sql)) {
      try (ServerDatabase database = TestServer.database(sql)) {
        MODELS.put(sql, database.read(Profile.PLAIN.scope()).database());
      }
    }
    return MODELS.get(sql);
  }

  static SqlScript script(String name, String sql) {
    List<SqlText> statements = new ArrayList<>();
    int line = 1;
    for (String statement : sql.split(";\n", -1)) {
      if (!statement.isBlank()) {
        statements.add(new SqlText(statement, new Position(name, line, 1)));
      }
      line += 1 + (int) statement.chars().filter(c -> c == '\n').count();
    }
    return new SqlScript(name, true, statements);
  }

  /** The lines without those that contain the text. */
  static String without(String sql, String text) {
    return sql.lines()
        .filter(line -> !line.contains(text))
        .map(line -> line + "\n")
        .collect(joining());
  }
}
