package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is printed once for many is printed as each would be. */
class ExpressionPrinterTest {

  private static final String SCHEMA =
      """
      CREATE SCHEMA app;
      CREATE SCHEMA "App Two";
      CREATE TYPE state AS ENUM ('open', 'closed', 'state');
      CREATE TYPE app.state AS ENUM ('closed', 'open', 'it''s ''::state');
      CREATE TYPE "App Two"."State" AS ENUM ('new', 'open');
      CREATE TYPE states AS ENUM ('open');
      CREATE TYPE compared AS ENUM ('open', 'closed');
      CREATE FUNCTION same(compared, compared) RETURNS boolean LANGUAGE sql IMMUTABLE
        AS 'SELECT $1::text = $2::text';
      CREATE OPERATOR = (LEFTARG = compared, RIGHTARG = compared, FUNCTION = same);
      CREATE TABLE a (id int, state state, other states, many state[],
        CONSTRAINT a1 CHECK (state = 'open'), CONSTRAINT a2 CHECK (state = 'closed'),
        CONSTRAINT a3 CHECK (state <> 'state' OR other = 'open'),
        CONSTRAINT a4 CHECK (many <> '{open,closed}'),
        CONSTRAINT a5 CHECK (state IN ('open', 'closed')),
        CONSTRAINT a6 CHECK (state = ANY (many)),
        CONSTRAINT a7 CHECK (state::text <> '::state'),
        CONSTRAINT a8 CHECK (id > 0), CONSTRAINT a9 CHECK (id > 1));
      CREATE TABLE app.a (id int, "State" app.state, other states, many app.state[],
        CONSTRAINT a1 CHECK ("State" = 'open'), CONSTRAINT a2 CHECK ("State" = 'closed'),
        CONSTRAINT a3 CHECK ("State" <> 'it''s ''::state' OR other = 'open'),
        CONSTRAINT a4 CHECK (many <> '{open,closed}'),
        CONSTRAINT a5 CHECK ("State" IN ('open', 'closed')),
        CONSTRAINT a6 CHECK ("State" = ANY (many)),
        CONSTRAINT a7 CHECK ("State"::text <> '::state'),
        CONSTRAINT a8 CHECK (id > 0));
      CREATE TABLE "App Two".b (dropped int, state "App Two"."State", id int,
        CONSTRAINT a1 CHECK (state = 'open'), CONSTRAINT a2 CHECK (state = 'new'),
        CONSTRAINT a5 CHECK (state IN ('open', 'new')),
        CONSTRAINT a8 CHECK (id > 0));
      ALTER TABLE "App Two".b DROP COLUMN dropped;
      CREATE TABLE c (id int, state compared,
        CONSTRAINT a1 CHECK (state OPERATOR(pg_catalog.=) 'open'),
        CONSTRAINT a2 CHECK (state = 'open'));
      CREATE TABLE d (id int, CONSTRAINT a1 CHECK (d IS NOT NULL), CONSTRAINT a8 CHECK (id > 0));
      CREATE TABLE e (id int, CONSTRAINT a1 CHECK (e IS NOT NULL), CONSTRAINT a8 CHECK (id > 0));
      """;

  @Test
  void checksAreAsPostgresPrintsEach() throws SQLException {
    try (ServerDatabase server = TestServer.database(SCHEMA);
        Connection connection = server.connect()) {
      Map<String, String> read = new TreeMap<>();
      Database database = server.read(ReadScope.ALL).database();
      database
          .tables()
          .forEach(
              (name, table) ->
                  table.constraints().stream()
                      .map(CheckConstraint.class::cast)
                      .forEach(
                          each -> read.put(name + " " + each.name(), each.expression().sql())));
      assertThat(read).hasSize(27).isEqualTo(printed(connection));
    }
  }

  private static Map<String, String> printed(Connection connection) throws SQLException {
    Map<String, String> printed = new TreeMap<>();
    new Query(connection)
        .list(
            """
            SELECT n.nspname, r.relname, c.conname, pg_get_expr(c.conbin, c.conrelid) AS sql
            FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
              JOIN pg_namespace n ON n.oid = r.relnamespace
            WHERE c.contype = 'c' AND n.nspname IN ('public', 'app', 'App Two')
            """,
            row ->
                printed.put(
                    new QualifiedName(row.string("nspname"), row.string("relname"))
                        + " "
                        + row.string("conname"),
                    PrintedSql.expression(row.string("sql")).sql()));
    return printed;
  }
}
