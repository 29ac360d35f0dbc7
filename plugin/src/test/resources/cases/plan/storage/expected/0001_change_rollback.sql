-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 15 steps; loses data.
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
      ('coming', 'coming', 'rows of table coming', 'SELECT count(*) FROM coming')
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

-- takes back: table going goes (loses data)
CREATE TABLE going (
  id   integer NOT NULL,
  note text,
  CONSTRAINT going_pkey PRIMARY KEY (id)
);
ALTER TABLE going REPLICA IDENTITY FULL;
ALTER TABLE going ALTER COLUMN note SET COMPRESSION pglz;

-- takes back: storage of t
ALTER TABLE t SET (autovacuum_enabled = off, fillfactor = 70);
ALTER TABLE t REPLICA IDENTITY NOTHING;
ALTER TABLE t SET WITHOUT CLUSTER;
ALTER INDEX t_pkey RESET (fillfactor);

-- takes back: storage of fast
ALTER TABLE fast SET UNLOGGED;

-- takes back: indexes of t, made again
DROP INDEX t_n;

-- takes back: keys of t, made again
ALTER TABLE t DROP CONSTRAINT t_m;

-- takes back: columns of t that change
ALTER TABLE t ALTER COLUMN n SET STATISTICS -1;
ALTER TABLE t ALTER COLUMN n RESET (n_distinct);
ALTER TABLE t ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE t ALTER COLUMN body SET COMPRESSION DEFAULT;

-- takes back: new table coming (discards later data)
DROP TABLE coming;

-- takes back: keys of t, to be made again
ALTER TABLE t ADD CONSTRAINT t_m UNIQUE (m);
ALTER TABLE t REPLICA IDENTITY USING INDEX t_m;

-- takes back: indexes of t, to be made again
CREATE INDEX t_n ON t (n) WITH (fillfactor = 60);
ALTER TABLE t CLUSTER ON t_n;

COMMIT;
