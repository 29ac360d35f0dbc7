-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 21 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: table gone goes
CREATE FOREIGN TABLE gone (
  id integer DEFAULT 7
)
  SERVER harbour OPTIONS (table_name 'gone');
COMMENT ON COLUMN gone.id IS 'Comes back';

-- takes back: columns of boats that go
ALTER TABLE boats ADD COLUMN old text;

-- takes back: comments of boats
COMMENT ON FOREIGN TABLE boats IS 'What lies elsewhere';

-- takes back: storage of boats
ALTER TABLE boats OPTIONS (DROP "fetch", ADD mode 'read', SET table_name 'boats');

-- takes back: views, made again
DROP VIEW long_berths;

-- takes back: columns of boats that change
ALTER TABLE boats ALTER COLUMN name DROP NOT NULL;
ALTER TABLE boats ALTER COLUMN name DROP DEFAULT;
ALTER TABLE boats ALTER COLUMN id OPTIONS (DROP key, SET column_name 'no');
ALTER TABLE boats ALTER COLUMN id TYPE integer;

-- takes back: new columns of boats
ALTER TABLE boats DROP COLUMN captain;

-- takes back: new table moved
DROP FOREIGN TABLE moved;

-- takes back: new table berths
DROP FOREIGN TABLE berths;

-- takes back: new table added
DROP FOREIGN TABLE added;

-- takes back: server quay, made again
DROP SERVER quay;

-- takes back: objects, to be made again
CREATE SERVER quay FOREIGN DATA WRAPPER far;

-- takes back: foreign tables of moved, to be made again
CREATE FOREIGN TABLE moved (
  id integer
)
  SERVER harbour;

-- takes back: foreign tables of berths, to be made again
CREATE FOREIGN TABLE berths (
  id     integer,
  length numeric(5,2),
  CONSTRAINT berths_length_check CHECK (length > 0)
)
  SERVER quay;
COMMENT ON FOREIGN TABLE berths IS 'Made again with its server';
GRANT SELECT ON TABLE berths TO PUBLIC;

-- takes back: views, to be made again
CREATE VIEW long_berths
AS SELECT id FROM berths WHERE length > 100;

COMMIT;
