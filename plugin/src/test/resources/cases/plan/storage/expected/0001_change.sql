-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 13 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- indexes of t, to be made again
DROP INDEX t_n;

-- keys of t, to be made again
ALTER TABLE t DROP CONSTRAINT t_m;

-- new table coming
CREATE UNLOGGED TABLE coming (
  id   integer NOT NULL,
  note text,
  CONSTRAINT coming_pkey PRIMARY KEY (id)
) WITH (fillfactor = 50);

-- columns of t that change
ALTER TABLE t ALTER COLUMN body SET STORAGE EXTENDED;
ALTER TABLE t ALTER COLUMN body SET COMPRESSION pglz;
ALTER TABLE t ALTER COLUMN n SET STATISTICS 200;
ALTER TABLE t ALTER COLUMN n SET (n_distinct = 5);

-- keys of t, made again
ALTER TABLE t ADD CONSTRAINT t_m UNIQUE (m) INCLUDE (n);

-- indexes of t, made again
CREATE INDEX t_n ON t (n, m) WITH (fillfactor = 50);

-- storage of coming
ALTER TABLE coming REPLICA IDENTITY NOTHING;
ALTER TABLE coming CLUSTER ON coming_pkey;
ALTER TABLE coming ALTER COLUMN note SET STORAGE EXTERNAL;

-- storage of fast
ALTER TABLE fast SET LOGGED;

-- storage of t
ALTER INDEX t_pkey SET (fillfactor = 90);
ALTER TABLE t SET (fillfactor = 80);
ALTER TABLE t RESET (autovacuum_enabled);
ALTER TABLE t REPLICA IDENTITY FULL;
ALTER TABLE t CLUSTER ON t_n;

-- table going goes
DROP TABLE going;

COMMIT;
