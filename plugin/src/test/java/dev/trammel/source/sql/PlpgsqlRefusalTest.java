package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in PL/pgSQL are refused where a server refuses them when the function is made. */
class PlpgsqlRefusalTest {

  private static final String SETUP =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TYPE pair AS (a int, b text);
      CREATE SCHEMA s;
      CREATE TABLE s.t (id int);
      CREATE TABLE t (id int PRIMARY KEY, name text, mood mood);
      CREATE VIEW v AS SELECT id FROM t;
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

  private static String returning(String type, String body) {
    return "CREATE FUNCTION f(n int) RETURNS " + type + " LANGUAGE plpgsql AS $$" + body + "$$";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETURN;",
        "BEGIN",
        "BEGIN END END",
        "BEGIN RETURN END;",
        "BEGIN NULL END;",
        "BEGIN IF n > 0 NULL; END IF; END",
        "BEGIN IF n > 0 THEN NULL; END; END",
        "BEGIN IF THEN NULL; END IF; END",
        "BEGIN IF n > THEN NULL; END IF; END",
        "BEGIN IF (n > 0 THEN NULL; END IF; END",
        "BEGIN IF n > 0) THEN NULL; END IF; END",
        "BEGIN ELSE NULL; END",
        "BEGIN CASE n WHEN 1 THEN NULL; END IF; END",
        "BEGIN LOOP EXIT; END; END",
        "BEGIN LOOP EXIT; END LOOP x; END",
        "BEGIN <<a>> LOOP EXIT; END LOOP b; END",
        "BEGIN EXIT; END",
        "BEGIN CONTINUE; END",
        "BEGIN LOOP EXIT nowhere; END LOOP; END",
        "BEGIN WHILE n > 0 NULL; END LOOP; END",
        "BEGIN WHILE LOOP NULL; END LOOP; END",
        "BEGIN FOR i IN 1.. LOOP NULL; END LOOP; END",
        "BEGIN FOR r IN SELECT 1 LOOP NULL; END LOOP; END",
        "BEGIN FOR r IN EXECUTE 'SELECT 1' LOOP NULL; END LOOP; END",
        "BEGIN FOREACH x IN ARRAY ARRAY[1] LOOP NULL; END LOOP; END",
        "DECLARE x int BEGIN NULL; END",
        "DECLARE x; BEGIN NULL; END",
        "DECLARE x int; x text; BEGIN NULL; END",
        "DECLARE x int NOT NULL; BEGIN NULL; END",
        "DECLARE x int := ; BEGIN NULL; END",
        "DECLARE x nothing; BEGIN NULL; END",
        "DECLARE x nowhere.nothing; BEGIN NULL; END",
        "DECLARE x nothing%ROWTYPE; BEGIN NULL; END",
        "DECLARE x s.nothing%ROWTYPE; BEGIN NULL; END",
        "DECLARE x nothing.id%TYPE; BEGIN NULL; END",
        "DECLARE x t.nothing%TYPE; BEGIN NULL; END",
        "DECLARE x s.t.nothing%TYPE; BEGIN NULL; END",
        "BEGIN x := 1; END",
        "BEGIN x.y := 1; END",
        "BEGIN x[1] = 1; END",
        "BEGIN n := 1 +; END",
        "BEGIN n := (1; END",
        "BEGIN n := 1 2; END",
        "BEGIN n := AND true; END",
        "BEGIN n := coalesce(n,, 1); END",
        "BEGIN SELECT 1 INTO x; END",
        "BEGIN SELECT id, name INTO n, x FROM t; END",
        "BEGIN SELECT id FROM t WHERE id = ; END",
        "BEGIN INSERT INTO t VALUES (1, ) RETURNING id INTO n; END",
        "BEGIN INSERT INTO t VALUES (1) RETURNING id INTO x; END",
        "BEGIN EXECUTE; END",
        "BEGIN EXECUTE 'SELECT 1' INTO x; END",
        "BEGIN GET DIAGNOSTICS x = ROW_COUNT; END",
        "BEGIN SELCT 1; END",
        "BEGIN something; END",
        "BEGIN (SELECT 1); END",
        "BEGIN RAISE NOTICE '%'; END",
        "BEGIN RAISE NOTICE 'a', 1; END",
        "BEGIN RAISE NOTICE '% %', 1; END",
        "BEGIN RAISE NOTICE '100%%', 1; END",
        "BEGIN RAISE EXCEPTION 'a' || 'b'; END",
        "BEGIN RAISE NOTICE '='.repeat(3); END",
        "BEGIN RAISE NOTICE concat('a'); END",
        "BEGIN RAISE EXCEPTION 'a' USING nothing = 'b'; END",
        "BEGIN RAISE EXCEPTION 'a' USING hint 'b'; END",
        "BEGIN RETURN 1; END",
        "BEGIN RETURN NEXT 1; END",
        "BEGIN RETURN QUERY SELECT 1; END",
        "BEGIN NULL; EXCEPTION NULL; END",
        "BEGIN NULL; EXCEPTION WHEN THEN NULL; END",
        "BEGIN NULL; EXCEPTION WHEN others NULL; END",
      })
  void whatPostgresRefusesIsRefused(String body) {
    judged.refused(returning("void", body));
    judged.refused("DO $$" + body + "$$");
  }

  @Test
  void aDoThatSurelyReadsWhatIsNotThereIsRefused() throws SQLException {
    judged.refused("DO $$BEGIN IF EXISTS (SELECT FROM nothing) THEN NULL; END IF; END$$");
    judged.refused("DO $$BEGIN RAISE NOTICE '%', (SELECT count(*) FROM nothing); END$$");
    judged.refused("DO $$BEGIN RAISE NOTICE 'a'; PERFORM 1 FROM nothing; END$$");
    judged.taken(
        "DO $$BEGIN IF EXISTS (SELECT FROM nothing) THEN NULL; END IF;"
            + " EXCEPTION WHEN others THEN NULL; END$$");
    judged.taken("DO $$BEGIN IF false THEN PERFORM 1 FROM nothing; END IF; END$$");
    judged.taken("DO $$BEGIN RETURN; PERFORM 1 FROM nothing; END$$");
    judged.taken("DO $$BEGIN CREATE TABLE x (); PERFORM 1 FROM x; END$$");
    judged.taken("DO $$BEGIN RAISE NOTICE '%', (WITH x AS (SELECT 1) SELECT * FROM x); END$$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN END",
        "BEGIN NULL; END;",
        "<<a>> DECLARE x int; BEGIN a.x := 1; END a;",
        "#variable_conflict use_column\nBEGIN NULL; END",
        "BEGIN f.n := 1; n = 2; $1 := 3; END",
        "DECLARE x int; DECLARE y int := 1; z CONSTANT text DEFAULT 'a'; BEGIN x := y; END",
        "DECLARE x t; y t%ROWTYPE; z t.name%TYPE; w mood; q pair; r record; u v%ROWTYPE; BEGIN"
            + " x.id := 1; y := x; END",
        "DECLARE x public.t; y s.t%ROWTYPE; z s.t.id%TYPE; w public.mood[]; i int[] := ARRAY[1];"
            + " BEGIN i[1] := 2; i[1 + 1] = 3; END",
        "DECLARE x pair%ROWTYPE; y n%TYPE; z y%TYPE; c timestamp(3) with time zone; BEGIN NULL;"
            + " END",
        "DECLARE a ALIAS FOR $1; t text COLLATE \"C\" NOT NULL := 'a'; BEGIN a := 1; END",
        "DECLARE c CURSOR FOR SELECT 1; d CURSOR (k int) IS SELECT k; e refcursor; x int; BEGIN"
            + " OPEN c; FETCH NEXT FROM c INTO x; MOVE c; CLOSE c; OPEN d(1); OPEN e FOR SELECT 1;"
            + " FOR r IN c LOOP x := r; END LOOP; END",
        "DECLARE x int; BEGIN DECLARE x text; BEGIN x := 'a'; END; END",
        "BEGIN IF n > 0 THEN NULL; ELSIF n < 0 THEN NULL; ELSEIF true THEN ELSE NULL; END IF; END",
        "BEGIN CASE n WHEN 1, 2 THEN NULL; ELSE NULL; END CASE; CASE WHEN n > 1 THEN NULL; END"
            + " CASE; END",
        "BEGIN <<a>> LOOP <<b>> WHILE true LOOP EXIT a WHEN n > 1; CONTINUE b; END LOOP b; EXIT;"
            + " END LOOP a; END",
        "BEGIN <<a>> BEGIN EXIT a; END; END",
        "DECLARE r record; x int; y text; BEGIN FOR i IN 1..10 LOOP n := i; END LOOP; FOR i IN"
            + " REVERSE n..1 BY 2 LOOP NULL; END LOOP; FOR r IN SELECT * FROM t LOOP NULL; END"
            + " LOOP; FOR x, y IN SELECT id, name FROM t LOOP NULL; END LOOP; FOR r IN EXECUTE"
            + " 'SELECT $1' USING 1 LOOP NULL; END LOOP; END",
        "DECLARE x int; BEGIN FOREACH x IN ARRAY ARRAY[1, 2] LOOP NULL; END LOOP; END",
        "DECLARE x int; r record; BEGIN SELECT id INTO x FROM t; SELECT INTO STRICT r * FROM t;"
            + " SELECT id, name FROM t INTO x, n; n := ; PERFORM; END",
        "DECLARE x int; y text; BEGIN SELECT id, name INTO STRICT x, y FROM t WHERE id = n AND id"
            + " > 0; INSERT INTO t VALUES (1) RETURNING id INTO x; UPDATE t SET id = 2 RETURNING"
            + " name INTO y; END",
        "DECLARE x int; BEGIN EXECUTE 'SELECT ' || 1 INTO x; EXECUTE format('SELECT %s', $a$1$a$)"
            + " USING 1, 2; EXECUTE 'a' USING 1 INTO x; EXECUTE 'b' INTO STRICT x USING 1; END",
        "DECLARE x int; y text; BEGIN GET DIAGNOSTICS x = ROW_COUNT; GET CURRENT DIAGNOSTICS x :="
            + " ROW_COUNT, y = PG_CONTEXT; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS y ="
            + " MESSAGE_TEXT; y := SQLERRM || SQLSTATE; END",
        "BEGIN RAISE; RAISE NOTICE 'a'; RAISE 'a % b %%', 1; RAISE EXCEPTION '%', 'a' || 'b' USING"
            + " HINT = 'c', ERRCODE := 'P0001'; RAISE division_by_zero; RAISE SQLSTATE '22012';"
            + " RAISE USING MESSAGE = 'a' || 'b'; RAISE WARNING unique_violation USING MESSAGE ="
            + " 'x'; RAISE LOG $m$a %$m$, n; END",
        "BEGIN NULL; EXCEPTION WHEN unique_violation OR not_null_violation THEN RAISE; WHEN"
            + " SQLSTATE '22012' THEN NULL; WHEN others THEN RAISE NOTICE '%', SQLERRM; END",
        "BEGIN PERFORM 1; PERFORM * FROM t; PERFORM count(*) FROM t WHERE id = 1; ASSERT n > 0, 'a';"
            + " CALL p(); COMMIT; ROLLBACK; RETURN; END",
        "BEGIN CREATE TEMP TABLE x AS SELECT 1; DROP TABLE x; TRUNCATE t; LOCK TABLE t; SET LOCAL"
            + " work_mem = '1MB'; ANALYZE t; COMMENT ON TABLE t IS 'into x'; GRANT SELECT ON t TO"
            + " public; ALTER TABLE t ADD COLUMN x int DEFAULT 1; END",
        "BEGIN WITH x AS (INSERT INTO t VALUES (1) RETURNING id) DELETE FROM t USING x WHERE t.id ="
            + " x.id; MERGE INTO t USING v ON t.id = v.id WHEN MATCHED THEN DELETE; END",
        "BEGIN n := (SELECT count(*) FROM nowhere); n := - 1 * -1 + (+2); n := nobodys(n => 1); END",
        "BEGIN n := CASE WHEN n > 0 THEN 1 ELSE 2 END; n := 'a' 'b'; n := interval '1' day; END",
        "BEGIN n := 'a'\n'b'; n := t.* FROM t; n := count(*) FROM t; n := 1 OPERATOR(pg_catalog.+)"
            + " 2; SELECT id FROM t ORDER BY id USING >; END",
        "BEGIN n := (ARRAY[1, 2])[1]; n := (ARRAY[1])[1:2]; n := '{\"a\": 1}'::jsonb -> 'a'; END",
        "BEGIN CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN"
            + " 1 END; END; END",
        "BEGIN CREATE RULE r AS ON DELETE TO t DO ALSO (SELECT 1; SELECT 2); END",
        "BEGIN DO 'BEGIN END'; NEW.id := 1; OLD := NEW; END",
      })
  void whatPostgresTakesIsTaken(String body) throws SQLException {
    boolean trigger = body.contains("NEW.");
    boolean literals = body.contains("'a' 'b'");
    if (trigger) {
      judged.taken(returning("trigger", body).replace("n int", ""));
    } else if (!literals) {
      judged.taken(returning("void", body));
    }
  }

  @Test
  void whatIsReturnedIsWhatTheFunctionReturns() throws SQLException {
    judged.refused(returning("int", ""));
    judged.refused(returning("int", "BEGIN RETURN; END"));
    judged.refused(returning("SETOF int", "BEGIN RETURN 1; END"));
    judged.refused(returning("SETOF int", "BEGIN RETURN NEXT; END"));
    judged.refused(returning("TABLE (a int)", "BEGIN RETURN NEXT 1; END"));
    judged.refused(returning("TABLE (a int)", "BEGIN b := 1; END"));
    judged.refused("CREATE FUNCTION f(OUT a int) LANGUAGE plpgsql AS $$BEGIN RETURN 1; END$$");
    judged.refused("CREATE PROCEDURE f() LANGUAGE plpgsql AS $$BEGIN RETURN 1; END$$");
    judged.refused("DO $$BEGIN RETURN 1; END$$");
    judged.refused(returning("trigger", "BEGIN RETURN; END").replace("n int", ""));
    judged.taken(returning("int", "BEGIN RETURN n + 1; END"));
    judged.taken(returning("t", "BEGIN RETURN (1, 'a', 'ok'); END"));
    judged.taken(returning("SETOF int", "BEGIN RETURN NEXT 1; RETURN QUERY SELECT 1; RETURN; END"));
    judged.taken(
        returning("TABLE (a int)", "BEGIN a := 1; RETURN NEXT; RETURN QUERY EXECUTE 'x'; END"));
    judged.taken("CREATE FUNCTION f(OUT a int) LANGUAGE plpgsql AS $$BEGIN a := 1; RETURN; END$$");
    judged.taken("CREATE PROCEDURE f(INOUT a int) LANGUAGE plpgsql AS 'BEGIN a := 1; END'");
    judged.taken(
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RETURN; END'");
    judged.taken(
        "CREATE FUNCTION f(a text) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN ''x'' || a; END'");
  }

  @Test
  void aBodyIsRefusedAtItsPlace() {
    String function = returning("void", "\nBEGIN\n  RAISE NOTICE '% of %', 1;\nEND\n");
    assertThat(lines(judged.errors(function)))
        .containsExactly(
            "m.sql:9:16: error TR140: the message of RAISE takes 2 values, and 1 are given");
    assertThat(lines(judged.errors(returning("void", "\nDECLARE\n  x nothing;\nBEGIN\nEND\n"))))
        .containsExactly(
            "m.sql:9:5: error TR143: function f(n integer) needs type nothing, which is not there");
  }

  @Test
  void aBodyThatTheSessionDoesNotCheckIsTaken() throws SQLException {
    String broken = returning("void", "BEGIN x := 1; END");
    judged.taken("SET LOCAL check_function_bodies = off; " + broken);
  }

  @Test
  void nestsDeeply() {
    String deep = "BEGIN ".repeat(20_000) + "END; ".repeat(20_000);
    assertThat(judged.errors(returning("void", deep))).isEmpty();
    String open = "BEGIN n := " + "(".repeat(100_000) + "1; END";
    assertThat(judged.errors(returning("void", open))).hasSize(1);
  }

  private static List<String> lines(List<Diagnostic> errors) {
    return errors.stream().map(DiagnosticFormatter::firstLine).toList();
  }
}
