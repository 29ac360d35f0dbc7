package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped where the database is declared is dropped on purpose, whatever it is. */
class DeclaredDropsTest {

  private static final String RECORDED =
      """
      CREATE SCHEMA empty;
      CREATE EXTENSION citext;
      CREATE TYPE mood AS ENUM ('sad');
      CREATE TYPE pair AS (a integer, b integer);
      CREATE DOMAIN score AS integer;
      CREATE SEQUENCE numbers;
      CREATE TABLE t (id integer, n integer CONSTRAINT positive CHECK (n > 0), note text);
      CREATE INDEX by_n ON t (n);
      CREATE VIEW shown AS SELECT id FROM t;
      CREATE MATERIALIZED VIEW kept AS SELECT id FROM t;
      CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n * 2';
      CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
      CREATE TRIGGER stamps BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp();
      CREATE EVENT TRIGGER watches ON ddl_command_end EXECUTE FUNCTION watch();
      CREATE POLICY own ON t USING (true);
      CREATE RULE stays AS ON DELETE TO t DO INSTEAD NOTHING;
      CREATE STATISTICS together ON id, n FROM t;
      CREATE AGGREGATE total(integer) (sfunc = int4pl, stype = integer);
      CREATE CAST (text AS mood) WITH INOUT;
      CREATE COLLATION plain (locale = 'C');
      CREATE TEXT SEARCH CONFIGURATION words (PARSER = default);
      CREATE PUBLICATION feed FOR TABLE t;
      CREATE FOREIGN DATA WRAPPER far;
      CREATE SERVER harbour FOREIGN DATA WRAPPER far;
      CREATE FOREIGN TABLE boats (id integer) SERVER harbour;
      CREATE FOREIGN DATA WRAPPER near;
      CREATE SERVER quay FOREIGN DATA WRAPPER far;
      CREATE USER MAPPING FOR PUBLIC SERVER harbour;
      CREATE SUBSCRIPTION s CONNECTION 'host=sea' PUBLICATION p WITH (connect = false);
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCHEMA empty",
        "EXTENSION citext",
        "TYPE pair",
        "DOMAIN score",
        "SEQUENCE numbers",
        "INDEX by_n",
        "VIEW shown",
        "MATERIALIZED VIEW kept",
        "FUNCTION twice(integer)",
        "TRIGGER stamps ON t",
        "EVENT TRIGGER watches",
        "POLICY own ON t",
        "RULE stays ON t",
        "STATISTICS together",
        "AGGREGATE total(integer)",
        "CAST (text AS mood)",
        "COLLATION plain",
        "TEXT SEARCH CONFIGURATION words",
        "PUBLICATION feed",
        "FOREIGN TABLE boats",
        "SERVER quay",
        "FOREIGN DATA WRAPPER near",
        "USER MAPPING FOR PUBLIC SERVER harbour",
        "SUBSCRIPTION s",
      })
  void itIsPlanned(String object) {
    TestProject project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: test
                designs:
                  - file: design.md
                databases:
                  main:
                    migrations: { folder: m }
                """)
            .with("m/0001_all.sql", RECORDED)
            .with(
                "design.md",
                "# D\n\n<!-- trammel: role=declared database=main -->\n```sql\nDROP "
                    + object
                    + ";\n```\n");
    assertThat(project.printed(() -> project.sync().warnings())).doesNotContain("error");
    assertThat(project.text("m/0002_schema_change.sql")).contains("DROP ");
  }
}
