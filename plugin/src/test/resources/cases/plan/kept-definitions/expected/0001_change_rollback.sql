-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 27 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('docs.made', 'docs.*', 'values of column docs.made', 'SELECT count(*) FROM docs WHERE made IS NOT NULL'),
      ('fresh', 'fresh', 'rows of table fresh', 'SELECT count(*) FROM fresh')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: table old goes (loses data)
CREATE TABLE old (
  id integer NOT NULL,
  a  integer,
  b  integer,
  CONSTRAINT old_pkey PRIMARY KEY (id)
);

-- takes back: columns of docs that go (loses data)
ALTER TABLE docs ADD COLUMN size integer;

-- takes back: comments
COMMENT ON STATISTICS docs_target IS NULL;
COMMENT ON PUBLICATION feed IS NULL;

-- takes back: statistics fresh_spread, new
DROP STATISTICS fresh_spread;

-- takes back: statistics docs_target that changes
ALTER STATISTICS docs_target SET STATISTICS -1;

-- takes back: statistics docs_spread, made again
DROP STATISTICS docs_spread;

-- takes back: rule noted on log that changes
ALTER TABLE log ENABLE RULE noted;

-- takes back: rule keep on docs, made again
DROP RULE keep ON docs;

-- takes back: rule begun on docs, new
DROP RULE begun ON docs;

-- takes back: publication filtered that changes
ALTER PUBLICATION filtered DROP TABLE docs;

-- takes back: publication feed that changes
ALTER PUBLICATION feed SET (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION feed DROP TABLE docs;
ALTER PUBLICATION feed DROP TABLE fresh;

-- takes back: publication begun, new
DROP PUBLICATION begun;

-- takes back: event trigger watch, made again
DROP EVENT TRIGGER watch;

-- takes back: columns of docs that change (discards later data)
ALTER TABLE docs ALTER COLUMN id TYPE integer USING id::integer;

-- takes back: new columns of docs (discards later data)
ALTER TABLE docs DROP COLUMN made;

-- takes back: new table fresh (discards later data)
DROP TABLE fresh;

-- takes back: event trigger watch, to be made again
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION notes();
COMMENT ON EVENT TRIGGER watch IS 'Watches';

-- takes back: publication filtered, before what it stands on changes
ALTER PUBLICATION filtered ADD TABLE docs WHERE (id > 5);

-- takes back: publication feed, before what it stands on changes
ALTER PUBLICATION feed ADD TABLE docs (id, title);
ALTER PUBLICATION feed ADD TABLE old;

-- takes back: publication ended that goes
CREATE PUBLICATION ended FOR ALL TABLES;

-- takes back: rule keep on docs, to be made again
CREATE RULE keep AS ON DELETE TO docs WHERE (old.id > 5) DO INSTEAD NOTHING;

-- takes back: rule ended on log that goes
CREATE RULE ended AS ON DELETE TO log DO INSTEAD NOTHING;

-- takes back: statistics old_spread that goes
CREATE STATISTICS old_spread ON a, b FROM old;

-- takes back: statistics docs_spread, to be made again
CREATE STATISTICS docs_spread ON state, title FROM docs;

-- takes back: statistics docs_gone that goes
CREATE STATISTICS docs_gone ON size, title FROM docs;

COMMIT;
