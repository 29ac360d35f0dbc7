CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION update_updated_at_column()
RETURNS TRIGGER AS $$
BEGIN
  NEW.updated_at = NOW();
  RETURN NEW;
END;
$$ language 'plpgsql';
CREATE FUNCTION add(a int, b int4 DEFAULT 5) RETURNS int IMMUTABLE STRICT LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION body(x varchar(10)) RETURNS SETOF text STABLE LANGUAGE sql AS 'SELECT x';
CREATE FUNCTION outs(IN a int, OUT b text, INOUT c numeric(3,1)) LANGUAGE plpgsql AS $body$ BEGIN b := 'x'; END $body$;
CREATE FUNCTION rows_of(p_user_id uuid, timestamp with time zone) RETURNS TABLE(id int, "Name" text)
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT 1, 'x' $$;
CREATE FUNCTION empty_path() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path TO '' SET work_mem = '64MB' AS $$ BEGIN END $$;
CREATE FUNCTION many(VARIADIC xs text[]) RETURNS text[] LANGUAGE sql AS 'SELECT xs';
CREATE PROCEDURE proceed(a int, b text) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE FUNCTION overloaded(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION overloaded(a text) RETURNS int LANGUAGE sql AS 'SELECT 2';
DROP FUNCTION overloaded(int);
CREATE OR REPLACE FUNCTION overloaded(a text) RETURNS int LANGUAGE sql AS 'SELECT 3';
CREATE OR REPLACE FUNCTION overloaded(a text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 4';
DROP FUNCTION IF EXISTS nothing(int), one;
DROP PROCEDURE proceed(int, text);
CREATE FUNCTION calls_null() RETURNS int CALLED ON NULL INPUT VOLATILE SECURITY INVOKER LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION returns_null(int) RETURNS int RETURNS NULL ON NULL INPUT LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION with_defaults(a boolean DEFAULT FALSE, b jsonb DEFAULT '{}', c jsonb DEFAULT '[]'::JSONB,
  d interval DEFAULT INTERVAL '30 days', e date DEFAULT CURRENT_DATE - 1, f timestamptz DEFAULT NOW(),
  g text[] DEFAULT ARRAY['a', 'b'], h text[] DEFAULT ARRAY[]::TEXT[], i int DEFAULT -1, j numeric DEFAULT -0.5,
  k text DEFAULT null, l varchar(5) DEFAULT 'x', m uuid DEFAULT NULL::uuid, n text[] DEFAULT '{}')
  RETURNS void LANGUAGE sql AS 'SELECT 1';
CREATE TABLE arrays (a text[] DEFAULT ARRAY['x', 'y'], b varchar(10)[] DEFAULT ARRAY['z'], c int[] DEFAULT ARRAY[1, 2]);
CREATE TABLE t (id int, updated_at timestamptz, a text, b text);
CREATE TRIGGER t_updated BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
CREATE TRIGGER t_columns BEFORE UPDATE OF a, b OR INSERT ON t FOR EACH ROW
  WHEN (NEW.a IS NOT NULL) EXECUTE PROCEDURE update_updated_at_column('x', 5);
CREATE TRIGGER t_statement AFTER TRUNCATE OR DELETE ON public.t EXECUTE FUNCTION update_updated_at_column();
CREATE OR REPLACE TRIGGER t_updated AFTER UPDATE ON t FOR ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION update_updated_at_column();
CREATE TRIGGER gone BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
DROP TRIGGER gone ON t;
DROP TRIGGER IF EXISTS gone ON t;
CREATE FUNCTION planned(a integer) RETURNS SETOF integer LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5 ROWS 10 AS 'SELECT a';
CREATE FUNCTION usual(a integer) RETURNS integer LANGUAGE sql LEAKPROOF PARALLEL RESTRICTED COST 100.0 AS 'SELECT a';
CREATE FUNCTION half(a integer) RETURNS integer LANGUAGE sql NOT LEAKPROOF COST 0.5 AS 'SELECT a';
CREATE FUNCTION altered(a integer) RETURNS SETOF integer LANGUAGE sql COST 7 SET work_mem = '8MB' AS 'SELECT a';
COMMENT ON FUNCTION altered(integer) IS 'Altered';
ALTER FUNCTION altered(integer) STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE ROWS 12 COST 100;
ALTER FUNCTION altered SET search_path TO public, pg_temp;
ALTER FUNCTION altered RESET work_mem;
ALTER FUNCTION altered(integer) CALLED ON NULL INPUT SECURITY INVOKER NOT LEAKPROOF RESTRICT;
CREATE TABLE called (id integer);
CREATE VIEW calls AS SELECT usual(id) AS u FROM called;
ALTER FUNCTION usual(integer) RENAME TO unusual;
ALTER FUNCTION altered(integer) RENAME TO changed;
CREATE PROCEDURE done() LANGUAGE sql AS 'SELECT 1';
ALTER PROCEDURE done() RESET ALL;

-- settings whose names are kept in their own case
CREATE FUNCTION of_a_zone() RETURNS text LANGUAGE sql SET timezone = 'utc' SET datestyle TO iso AS 'SELECT now()::text';
ALTER FUNCTION of_a_zone() SET intervalstyle = 'iso_8601';
ALTER FUNCTION of_a_zone() RESET DateStyle;
CREATE FUNCTION price_with_tax(price numeric, rate numeric DEFAULT 0.2) RETURNS numeric
  LANGUAGE sql IMMUTABLE RETURN price * (1 + rate);
CREATE FUNCTION answer() RETURNS integer LANGUAGE sql RETURN 42;
CREATE FUNCTION gross(price numeric) RETURNS numeric LANGUAGE sql
BEGIN ATOMIC
  SELECT price + (price * 2);
END;
