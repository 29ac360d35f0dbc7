-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 26 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- statistics docs_gone that goes
DROP STATISTICS docs_gone;

-- statistics docs_spread, to be made again
DROP STATISTICS docs_spread;

-- statistics old_spread that goes
DROP STATISTICS old_spread;

-- rule ended on log that goes
DROP RULE ended ON log;

-- rule keep on docs, to be made again
DROP RULE keep ON docs;

-- publication ended that goes
DROP PUBLICATION ended;

-- publication feed, before what it stands on changes
ALTER PUBLICATION feed DROP TABLE docs;
ALTER PUBLICATION feed DROP TABLE old;

-- publication filtered, before what it stands on changes
ALTER PUBLICATION filtered DROP TABLE docs;

-- event trigger watch, to be made again
DROP EVENT TRIGGER watch;

-- new table fresh
CREATE TABLE fresh (
  id integer NOT NULL,
  a  integer,
  b  integer,
  CONSTRAINT fresh_pkey PRIMARY KEY (id)
);

-- new columns of docs
ALTER TABLE docs ADD COLUMN made date;

-- columns of docs that change
ALTER TABLE docs ALTER COLUMN id TYPE bigint USING id::bigint;

-- event trigger watch, made again
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION notes();
ALTER EVENT TRIGGER watch DISABLE;

-- publication begun, new
CREATE PUBLICATION begun FOR TABLES IN SCHEMA public;

-- publication feed that changes
ALTER PUBLICATION feed SET (publish = 'insert');
ALTER PUBLICATION feed ADD TABLE docs (id, state, title);
ALTER PUBLICATION feed ADD TABLE fresh;

-- publication filtered that changes
ALTER PUBLICATION filtered ADD TABLE docs WHERE (id > 5);

-- rule begun on docs, new
CREATE RULE begun AS ON UPDATE TO docs DO ALSO NOTHING;

-- rule keep on docs, made again
CREATE RULE keep AS ON DELETE TO docs WHERE (old.id > 5) DO INSTEAD NOTHING;

-- rule noted on log that changes
ALTER TABLE log DISABLE RULE noted;

-- statistics docs_spread, made again
CREATE STATISTICS docs_spread (ndistinct) ON state, title FROM docs;

-- statistics docs_target that changes
ALTER STATISTICS docs_target SET STATISTICS 50;

-- statistics fresh_spread, new
CREATE STATISTICS fresh_spread ON a, (b + 1) FROM fresh;

-- comments
COMMENT ON PUBLICATION feed IS 'Feeds';
COMMENT ON STATISTICS docs_target IS 'Set';

-- columns of docs that go
ALTER TABLE docs DROP COLUMN size;

-- table old goes
DROP TABLE old;

COMMIT;
