-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 20 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- views, to be made again
DROP VIEW long_berths;

-- foreign tables of berths, to be made again
DROP FOREIGN TABLE berths;

-- foreign tables of moved, to be made again
DROP FOREIGN TABLE moved;

-- objects, to be made again
DROP SERVER quay;

-- server quay, made again
CREATE SERVER quay FOREIGN DATA WRAPPER near;

-- new table added
CREATE FOREIGN TABLE added (
  id integer,
  at date,
  CONSTRAINT added_id_check CHECK (id > 0)
)
  SERVER quay OPTIONS (table_name 'new');

-- new table berths
CREATE FOREIGN TABLE berths (
  id     integer,
  length numeric(5,2),
  CONSTRAINT berths_length_check CHECK (length > 0)
)
  SERVER quay;

-- new table moved
CREATE FOREIGN TABLE moved (
  id integer
)
  SERVER quay;

-- new columns of boats
ALTER TABLE boats ADD COLUMN captain text OPTIONS (column_name 'master');

-- columns of boats that change
ALTER TABLE boats ALTER COLUMN id TYPE bigint;
ALTER TABLE boats ALTER COLUMN id OPTIONS (SET column_name 'number', ADD key 'true');
ALTER TABLE boats ALTER COLUMN name SET DEFAULT 'Argo';
ALTER TABLE boats ALTER COLUMN name SET NOT NULL;

-- views, made again
CREATE VIEW long_berths
AS SELECT id FROM berths WHERE length > 100;

-- storage of boats
ALTER TABLE boats OPTIONS (DROP mode, ADD "fetch" '10', SET table_name 'ships');

-- comments of berths
COMMENT ON FOREIGN TABLE berths IS 'Made again with its server';

-- comments of boats
COMMENT ON FOREIGN TABLE boats IS 'What floats elsewhere';

-- who may use table berths
GRANT SELECT ON TABLE berths TO PUBLIC;

-- columns of boats that go
ALTER TABLE boats DROP COLUMN old;

-- table gone goes
DROP FOREIGN TABLE gone;

COMMIT;
