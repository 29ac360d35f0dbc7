-- Names mean what they mean in the search path of their session.
CREATE SCHEMA app;
CREATE SCHEMA "Odd name";
CREATE TYPE mood AS ENUM ('calm', 'glad');
CREATE TABLE shared (id integer PRIMARY KEY, label text);

SET search_path = app, public;
CREATE TYPE colour AS ENUM ('red', 'green');
CREATE DOMAIN short AS text CHECK (length(VALUE) < 10);
CREATE TYPE "text/plain" AS (content text);
CREATE SEQUENCE numbers;
CREATE TABLE owners (
  id serial PRIMARY KEY,
  colour colour DEFAULT 'red'::colour,
  mood mood,
  name short NOT NULL,
  shared_id integer REFERENCES shared (id),
  parent_id integer REFERENCES owners,
  number bigint DEFAULT nextval('numbers'),
  CHECK (name <> 'nobody')
);
CREATE INDEX owners_name_idx ON owners (lower(name));
ALTER TABLE owners ADD COLUMN weight numeric, ADD CONSTRAINT owners_name_key UNIQUE (name);
COMMENT ON TABLE owners IS 'Who owns';
COMMENT ON COLUMN owners.weight IS 'In kilograms';
CREATE FUNCTION heavier(o owners, by numeric DEFAULT 1) RETURNS SETOF "text/plain" LANGUAGE sql
  AS $$ SELECT ROW('x')::app."text/plain" $$;
CREATE PROCEDURE weigh(IN id integer, INOUT result numeric) LANGUAGE sql AS $$ SELECT 1.0 $$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON owners FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW heavy AS
  WITH light AS (SELECT o.id FROM owners o WHERE o.weight < 1)
  SELECT o.id, s.label, o.colour::text AS colour FROM owners o JOIN shared s ON s.id = o.shared_id
  WHERE o.id NOT IN (SELECT light.id FROM light) AND o.colour <> 'green'::colour;
ALTER TABLE owners ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON owners USING (EXISTS (SELECT 1 FROM shared s WHERE s.id = owners.shared_id));
CREATE TABLE public.notes (id integer PRIMARY KEY, owner integer REFERENCES owners (id));
CREATE TABLE shared (id integer PRIMARY KEY, mine boolean);
ALTER TABLE shared ADD COLUMN note text;

SET SESSION search_path TO "Odd name";
CREATE TABLE things (id integer PRIMARY KEY, owner integer REFERENCES app.owners);
CREATE TYPE "state/of things" AS ENUM ('new');
CREATE FUNCTION state(thing things) RETURNS "state/of things" LANGUAGE sql
  AS $$ SELECT 'new'::"Odd name"."state/of things" $$;

SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE app.dumped (id integer NOT NULL);
ALTER TABLE ONLY app.dumped ADD CONSTRAINT dumped_pkey PRIMARY KEY (id);
CREATE EXTENSION IF NOT EXISTS plpgsql WITH SCHEMA pg_catalog;

RESET search_path;
CREATE TABLE plain (id integer PRIMARY KEY, words tsvector, body text);
CREATE TRIGGER words BEFORE INSERT ON plain
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('words', 'pg_catalog.english', 'body');
CREATE INDEX plain_body_idx ON plain (normalize(body, NFKC));
