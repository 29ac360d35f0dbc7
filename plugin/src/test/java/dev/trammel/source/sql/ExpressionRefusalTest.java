package dev.trammel.source.sql;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions and queries may hold is what a server lets them hold. */
class ExpressionRefusalTest {

  private static final String SETUP =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN code AS uuid;
      CREATE TABLE t (id int PRIMARY KEY, u uuid UNIQUE, c code, name text, mood mood, data jsonb,
        made timestamptz, seen timestamp, day date, note varchar(20) UNIQUE, ok boolean);
      CREATE TABLE other (id int, t_id int);
      CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
      CREATE FUNCTION plain(int) RETURNS int LANGUAGE sql AS 'SELECT $1 * 2';
      CREATE FUNCTION steady(int) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN $1; END';
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int);
      CREATE EXTENSION pgcrypto;
      """;

  private static Judged judged;

  @BeforeAll
  static void start() throws SQLException {
    judged = new Judged(SETUP);
  }

  @AfterAll
  static void stop() {
    judged.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE POLICY p ON t USING (nobodys(id))",
        "CREATE POLICY p ON t USING (public.nobodys(id))",
        "CREATE POLICY p ON t USING (EXISTS (SELECT FROM other o WHERE o.t_id = nobodys(t.id)))",
        "CREATE VIEW v AS SELECT nobodys(id) AS a FROM t",
        "CREATE VIEW v AS SELECT t.id, n.a FROM t CROSS JOIN LATERAL nobodys(t.id) n (a)",
        "CREATE VIEW v AS SELECT count(*) FILTER (WHERE nobodys(id)) FROM t",
        "CREATE MATERIALIZED VIEW v AS SELECT 1 AS a UNION SELECT nobodys(2)",
        "CREATE TABLE a (b int DEFAULT nobodys())",
        "CREATE TABLE a (b int CHECK (nobodys(b)))",
        "CREATE TABLE a (b int GENERATED ALWAYS AS (nobodys(b)) STORED)",
        "ALTER TABLE t ALTER COLUMN id SET DEFAULT nobodys()",
        "ALTER TABLE t ADD CHECK (levenshtein(name, note) > 1)",
        "CREATE INDEX ON t (nobodys(name))",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT nobodys()'",
        "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (nobodys(NEW.id)) EXECUTE FUNCTION"
            + " touch()",
        "CREATE TABLE a (b int CHECK (b IN (SELECT id FROM t)))",
        "CREATE TABLE a (b int DEFAULT (SELECT 1))",
        "CREATE TABLE a (b int DEFAULT b)",
        "CREATE TABLE a (b int DEFAULT max(1))",
        "CREATE TABLE a (b int DEFAULT generate_series(1, 2))",
        "CREATE TABLE a (b int CHECK (sum(b) > 1))",
        "CREATE TABLE a (b int, c int GENERATED ALWAYS AS ((SELECT 1)) STORED)",
        "CREATE INDEX ON t (id) WHERE id IN (SELECT id FROM other)",
        "CREATE INDEX ON t (id) WHERE made > now()",
        "CREATE INDEX ON t (id) WHERE day > current_date",
        "CREATE INDEX ON t ((random()))",
        "CREATE INDEX ON t (steady(id))",
        "CREATE INDEX ON t ((made::date))",
        "CREATE INDEX ON t ((day::text))",
        "CREATE INDEX ON t ((name::timestamptz))",
        "CREATE INDEX ON t ((seen::timestamptz))",
        "CREATE TABLE a (b timestamptz, c timestamptz GENERATED ALWAYS AS (b + interval '1 day')"
            + " STORED)",
        "CREATE TABLE a (b timestamptz, c interval GENERATED ALWAYS AS (now() - b) STORED)",
        "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.nothing = 1) EXECUTE FUNCTION"
            + " touch()",
        "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.mood = 'bad') EXECUTE FUNCTION"
            + " touch()",
        "CREATE TABLE a (b mood DEFAULT 'bad')",
        "CREATE TABLE a (b mood CHECK (b <> 'bad'))",
        "CREATE TABLE a (b mood DEFAULT 'bad'::mood)",
        "CREATE POLICY p ON t USING (mood IN ('ok', 'bad'))",
        "CREATE POLICY p ON t USING (mood = name)",
        "CREATE POLICY p ON t USING (u = name)",
        "CREATE POLICY p ON t USING (u = id)",
        "CREATE POLICY p ON t USING (c = id)",
        "CREATE POLICY p ON t USING (ok = id)",
        "CREATE POLICY p ON t USING (day = name)",
        "CREATE POLICY p ON t USING (u::int = 1)",
        "CREATE VIEW v AS SELECT data::text[] FROM t",
        "CREATE VIEW v AS SELECT t.id FROM t JOIN other o ON o.id = t.u",
        "CREATE VIEW v AS SELECT avg((data->jsonb_object_keys(data)->>'a')::numeric) FROM t",
        "CREATE VIEW v AS SELECT count(*) FILTER (WHERE jsonb_object_keys(data) = 'a') FROM t",
        "CREATE VIEW v AS SELECT id FROM t WHERE generate_series(1, id) > 2",
        "CREATE VIEW v AS SELECT t.nothing FROM t, LATERAL nobodys(t.id) n",
        "CREATE VIEW v AS SELECT t.text FROM t",
        "CREATE VIEW v AS SELECT * FROM nowhere.t",
        "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT x.nothing FROM t x'",
        "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT nothing FROM t'",
        "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM t; INSERT INTO u SELECT 1'",
        "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'UPDATE s.t SET a = 1'",
        "CREATE SCHEMA public",
        "GRANT USAGE ON SCHEMA nowhere TO public",
        "GRANT USAGE ON SCHEMA public, nowhere TO public",
        "REVOKE ALL ON ALL TABLES IN SCHEMA nowhere FROM public",
        "GRANT SELECT ON nowhere.t TO public",
        "GRANT SELECT (nothing) ON t TO public",
        "GRANT USAGE ON SEQUENCE nowhere.s TO public",
        "CREATE AGGREGATE a (nothing) (sfunc = int4pl, stype = int)",
        "CREATE AGGREGATE a (int) (sfunc = int4pl, stype = nothing)",
        "CREATE FUNCTION f(nowhere.kind) RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE TABLE a (b uuid REFERENCES t)",
        "CREATE TABLE a (b text REFERENCES t (u))",
        "CREATE TABLE a (b uuid REFERENCES t (note))",
        "ALTER TABLE other ADD FOREIGN KEY (id) REFERENCES t (u)",
      })
  void whatPostgresRefusesIsRefused(String sql) {
    judged.refused(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE POLICY p ON t USING (twice(id) = 2 AND public.plain(id) > 1)",
        "CREATE POLICY p ON t USING (EXISTS (SELECT FROM other o WHERE o.t_id = t.id))",
        "CREATE POLICY p ON t USING (name(t) = 'a')",
        "CREATE VIEW v AS SELECT text(id) AS a, name(name) AS b, mood('ok') AS m, code(u) FROM t",
        "CREATE VIEW v AS SELECT float8(id), date(made) AS d, int4(id) AS i FROM t",
        "CREATE VIEW v AS SELECT total(id), public.total(id) AS b, digest(name, 'sha1') FROM t"
            + " GROUP BY name",
        "CREATE VIEW v AS SELECT coalesce(id, 1), greatest(id, 2), nullif(id, 3), least(1, 2) FROM t",
        "CREATE VIEW v AS SELECT id, name, count(*) FROM t GROUP BY GROUPING SETS ((id), (name))",
        "CREATE VIEW v AS SELECT id, name, grouping(id) FROM t GROUP BY ROLLUP (id, name)",
        "CREATE VIEW v AS SELECT n.a FROM t, LATERAL jsonb_array_elements(data) n (a)",
        "CREATE VIEW v AS SELECT x.a FROM t, jsonb_to_recordset(data) AS x (a int, b text)",
        "CREATE VIEW v AS SELECT avg(k.v) FROM t, LATERAL (SELECT id * 2 AS v) k",
        "CREATE VIEW v AS SELECT jsonb_object_keys(data) AS k, count(*) FROM t GROUP BY 1",
        "CREATE VIEW v AS SELECT rank() OVER (ORDER BY id), position('a' IN name) FROM t",
        "CREATE VIEW v AS SELECT extract(year FROM made), substring(name FROM 2) FROM t",
        "CREATE VIEW v AS SELECT current_user, current_date, now() FROM t",
        "CREATE TABLE a (b text DEFAULT current_user, c text DEFAULT session_user, d date DEFAULT"
            + " current_date)",
        "CREATE TABLE a (b mood DEFAULT 'ok', c mood DEFAULT 'ok'::mood CHECK (c <> 'sad'))",
        "CREATE TABLE a (b uuid DEFAULT gen_random_uuid(), c jsonb DEFAULT '{}', d int[] DEFAULT"
            + " '{}')",
        "CREATE TABLE a (b text[] DEFAULT ARRAY[]::text[], c timestamptz DEFAULT now() + '1 day')",
        "CREATE TABLE a (b int GENERATED ALWAYS AS (twice(1)) STORED)",
        "CREATE TABLE a (b int, c int GENERATED ALWAYS AS (plain(b)) STORED)",
        "CREATE TABLE a (b timestamp, c timestamp GENERATED ALWAYS AS (b + interval '1 day')"
            + " STORED)",
        "CREATE TABLE a (b timestamptz, c interval GENERATED ALWAYS AS (b - b) STORED)",
        "CREATE TABLE a (b timestamptz, c timestamp GENERATED ALWAYS AS (b AT TIME ZONE 'UTC')"
            + " STORED)",
        "CREATE INDEX ON t (lower(name), (data->>'a'), ((id::text)), (twice(id)))",
        "CREATE INDEX ON t (plain(id))",
        "CREATE INDEX ON t ((seen::date)) WHERE made > '2020-01-01' AND mood = 'ok'",
        "CREATE INDEX ON t (id) WHERE made > '2020-01-01'::timestamptz AND day > date '2020-01-01'",
        "CREATE INDEX ON t (extract(epoch FROM seen))",
        "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)"
            + " EXECUTE FUNCTION touch()",
        "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.mood = 'ok' AND OLD.id <"
            + " NEW.id AND pg_trigger_depth() = 0) EXECUTE FUNCTION touch()",
        "CREATE POLICY p ON t USING (u = '12345678-1234-1234-1234-123456789012' AND mood = 'ok')",
        "CREATE POLICY p ON t USING (u::text = name AND c = u AND note = name AND id = 1.5)",
        "CREATE POLICY p ON t USING (made > day AND seen < made AND day = seen)",
        "CREATE POLICY p ON t USING (u = ANY (ARRAY[u, c]) AND mood::text = name)",
        "CREATE POLICY p ON t USING ((data->>'a')::int = id AND (data->'b')::int = 1)",
        "CREATE POLICY p ON t USING (ok::int = 1 AND id::boolean AND name::int = 1)",
        "CREATE TABLE a (b bigint REFERENCES t, c smallint REFERENCES t)",
        "CREATE TABLE a (b code REFERENCES t (u), c text REFERENCES t (note))",
        "CREATE VIEW v AS SELECT t.to_jsonb AS b, t.count AS c FROM t GROUP BY 1",
        "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n + f.n FROM t'",
        "CREATE FUNCTION f(p t) RETURNS int LANGUAGE sql AS 'SELECT p.id'",
        "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM t; INSERT INTO other SELECT"
            + " 1, 2; UPDATE ONLY public.t SET id = 2;'",
        "CREATE SCHEMA IF NOT EXISTS public",
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public",
        "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public; CREATE TABLE t (id int)",
        "GRANT USAGE ON SCHEMA public, pg_catalog, information_schema TO public",
        "GRANT SELECT ON information_schema.tables, pg_catalog.pg_class, pg_proc TO public",
        "CREATE VIEW v AS SELECT * FROM information_schema.columns, pg_stat_activity",
        "CREATE AGGREGATE a (mood) (sfunc = array_append, stype = mood[])",
        "DO $$BEGIN EXECUTE 'CREATE FUNCTION made() RETURNS int LANGUAGE sql AS ''SELECT 1''';"
            + " END$$; CREATE VIEW v AS SELECT made() AS a",
        "DO $$BEGIN EXECUTE 'ALTER TYPE mood RENAME VALUE ''ok'' TO ''bad'''; END$$; CREATE TABLE"
            + " a (b mood DEFAULT 'bad')",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT twice(1)'",
        "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT CASE WHEN n > 0 THEN f(n - 1)"
            + " END'",
      })
  void whatPostgresTakesIsTaken(String sql) throws SQLException {
    judged.taken(sql);
  }
}
