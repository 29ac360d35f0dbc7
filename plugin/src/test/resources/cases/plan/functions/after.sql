CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN RETURN NULL; END $$;
COMMENT ON FUNCTION touch() IS 'Touches';
CREATE FUNCTION added(a integer, b integer) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS 'SELECT (a + b)::bigint';
CREATE FUNCTION named(a integer DEFAULT 2) RETURNS text LANGUAGE sql AS $$ SELECT 'y' $$;
CREATE TABLE things (id integer PRIMARY KEY, weight integer);
CREATE TABLE parts (id integer PRIMARY KEY, thing_id integer REFERENCES things (id));
CREATE FUNCTION weight_of_parts() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT sum(weight) FROM parts JOIN things ON things.id = thing_id';
CREATE FUNCTION total() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT weight_of_parts() + 1';
CREATE TRIGGER touch_things BEFORE UPDATE ON things FOR EACH ROW EXECUTE FUNCTION touch();
