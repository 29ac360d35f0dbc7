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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server refuses is refused here, too. */
class RefusalTest {

  private static final String SETUP =
      """
      CREATE TABLE parents (id int PRIMARY KEY, code text UNIQUE, plain int);
      CREATE TABLE children (id int PRIMARY KEY, parent_id int REFERENCES parents, note text);
      CREATE INDEX children_note ON children (note);
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TABLE moody (mood mood);
      CREATE SEQUENCE counter;
      CREATE SCHEMA s;
      CREATE TABLE s.t (id int);
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER touched BEFORE UPDATE ON parents FOR EACH ROW EXECUTE FUNCTION touch();
      CREATE POLICY p ON parents USING (plain > 0);
      """;

  private static ServerDatabase server;

  @BeforeAll
  static void start() throws SQLException {
    server = TestServer.database(SETUP);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE parents (id int)",
        "CREATE TABLE children_note (id int)",
        "CREATE TABLE parents_pkey (id int)",
        "CREATE TABLE a (id int, id text)",
        "CREATE TABLE a (id int,)",
        "CREATE TABLE a (id)",
        "CREATE TABLE a (id int",
        "CREATE TABLE a id int)",
        "CREATE TABLE a (id nothing)",
        "CREATE TABLE a (id int DEFAULT)",
        "CREATE TABLE a (id int NOT)",
        "CREATE TABLE a (id int CHECK id > 0)",
        "CREATE TABLE a (id int CHECK ())",
        "CREATE TABLE a (id int CONSTRAINT)",
        "CREATE TABLE a (id int CONSTRAINT x)",
        "CREATE TABLE a (id int REFERENCES nowhere)",
        "CREATE TABLE a (id int REFERENCES parents (nothing))",
        "CREATE TABLE a (id int REFERENCES parents (plain))",
        "CREATE TABLE a (id int REFERENCES s.t)",
        "CREATE TABLE a (id int, CHECK (other > 0))",
        "CREATE TABLE a (id int, UNIQUE (other))",
        "CREATE TABLE a (id int, PRIMARY KEY (other))",
        "CREATE TABLE a (id int, FOREIGN KEY (other) REFERENCES parents)",
        "CREATE TABLE a (id int, CONSTRAINT x CHECK (id > 0), CONSTRAINT x CHECK (id > 1))",
        "CREATE TABLE a (order int)",
        "CREATE TABLE user (id int)",
        "CREATE TABLE nowhere.a (id int)",
        "CREATE TABLE a (id int) nonsense",
        "CREATE TABLE a (id int REFERENCES parents ON DELETE DESTROY)",
        "CREATE TABLE a (id int PRIMARY KEY, b int PRIMARY KEY)",
        "CREATE TABLE a (id int GENERATED ALWAYS AS (other) STORED)",
        "CREAT TABLE a (id int)",
        "CREATE TABEL a (id int)",
        "ALTER TABLE nowhere ADD COLUMN a int",
        "ALTER TABLE parents ADD COLUMN id int",
        "ALTER TABLE parents ADD COLUMN verbose boolean",
        "ALTER TABLE parents ADD COLUMN a int b int",
        "ALTER TABLE parents DROP COLUMN nothing",
        "ALTER TABLE parents DROP COLUMN id",
        "ALTER TABLE parents DROP COLUMN plain",
        "ALTER TABLE parents DROP CONSTRAINT nothing",
        "ALTER TABLE parents DROP CONSTRAINT parents_pkey",
        "ALTER TABLE parents RENAME COLUMN nothing TO a",
        "ALTER TABLE parents RENAME COLUMN code TO id",
        "ALTER TABLE parents RENAME TO children",
        "ALTER TABLE parents ALTER COLUMN nothing SET NOT NULL",
        "ALTER TABLE parents ALTER COLUMN code TYPE nothing",
        "ALTER TABLE parents ALTER COLUMN code SET DEFUALT 5",
        "ALTER TABLE parents ADD PRIMARY KEY (code)",
        "ALTER TABLE parents ADD CONSTRAINT parents_pkey CHECK (id > 0)",
        "ALTER TABLE parents ADD CONSTRAINT x CHECK (nothing > 0)",
        "ALTER TABLE parents ENABLE ROW SECURITY",
        "CREATE INDEX ON nowhere (id)",
        "CREATE INDEX ON parents (nothing)",
        "CREATE INDEX children_note ON parents (id)",
        "CREATE INDEX parents ON parents (id)",
        "CREATE INDEX ON parents id",
        "CREATE INDEX i ON parents (id) WHERE",
        "CREATE INDEX i ON parents (id) WHERE nothing = 5",
        "DROP INDEX nothing",
        "DROP INDEX parents_pkey",
        "DROP TABLE nowhere",
        "DROP TABLE parents",
        "DROP TYPE mood",
        "DROP TYPE nothing",
        "DROP SEQUENCE nothing",
        "DROP SCHEMA s",
        "DROP SCHEMA nothing",
        "DROP FUNCTION touch()",
        "DROP FUNCTION nothing()",
        "DROP TRIGGER nothing ON parents",
        "DROP POLICY nothing ON parents",
        "DROP EXTENSION hstore",
        "CREATE TYPE mood AS ENUM ('a')",
        "CREATE TYPE other AS ENUM ('a', 'a')",
        "ALTER TYPE mood ADD VALUE 'ok'",
        "ALTER TYPE mood ADD VALUE 'x' BEFORE 'nothing'",
        "ALTER TYPE nothing ADD VALUE 'x'",
        "CREATE SEQUENCE counter",
        "CREATE SEQUENCE parents",
        "CREATE SEQUENCE x OWNED BY parents.nothing",
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "CREATE OR REPLACE FUNCTION touch() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION f( RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql 'SELECT 1'",
        "CREATE TRIGGER touched BEFORE UPDATE ON parents EXECUTE FUNCTION touch()",
        "CREATE TRIGGER x BEFORE UPDATE ON nowhere EXECUTE FUNCTION touch()",
        "CREATE TRIGGER x BEFORE UPDATE ON parents EXECUTE FUNCTION nothing()",
        "CREATE TRIGGER x BEFORE UPDATE OF nothing ON parents EXECUTE FUNCTION touch()",
        "CREATE TRIGGER x WHENEVER UPDATE ON parents EXECUTE FUNCTION touch()",
        "CREATE POLICY p ON parents",
        "CREATE POLICY x ON nowhere",
        "CREATE POLICY x ON parents FOR READ USING (true)",
        "CREATE POLICY x ON parents USING (nothing = 1)",
        "CREATE SCHEMA s",
        "COMMENT ON TABLE nowhere IS 'x'",
        "COMMENT ON COLUMN parents.nothing IS 'x'",
        "COMMENT ON COLUMN parents.id 'x'",
        "COMMENT ON TABLE parents IS x",
        "COMMENT ON INDEX nothing IS 'x'",
        "COMMENT ON FUNCTION nothing() IS 'x'",
        "COMMENT ON TYPE nothing IS 'x'"
      })
  void whatAServerRefuses(String sql) {
    assertThatThrownBy(() -> TestServer.execute(server, "BEGIN; " + sql + "; ROLLBACK"))
        .isInstanceOf(SQLException.class);
    assertThat(errors(SETUP)).isEmpty();
    assertThat(errors(SETUP + sql + ";")).as(sql).isNotEmpty();
  }

  private static List<Diagnostic> errors(String sql) {
    ReadSql read = DdlReader.read(StatementSplitter.split(new SourceText("m.sql", sql)));
    List<Diagnostic> found = new ArrayList<>(read.diagnostics());
    found.addAll(MigrationFold.fold(Database.EMPTY, read.statements()).diagnostics());
    found.removeIf(each -> !each.isError());
    return found;
  }
}
