-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 10 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: sequences that go with their column
ALTER SEQUENCE tickets_number_seq OWNED BY NONE;

-- takes back: columns of tickets that change (discards later data)
ALTER TABLE tickets ALTER COLUMN size TYPE bigint USING size::bigint;

-- takes back: columns of tickets that change
ALTER TABLE tickets ALTER COLUMN size SET MAXVALUE 5000000000;

-- takes back: columns of tickets, made again
ALTER TABLE tickets ALTER COLUMN number DROP DEFAULT;
ALTER TABLE tickets ALTER COLUMN id DROP IDENTITY;

-- takes back: new sequences
DROP SEQUENCE tickets_number_seq;

-- takes back: types that go
CREATE SEQUENCE tickets_id_seq AS integer;
ALTER SEQUENCE tickets_id_seq OWNED BY tickets.id;

-- takes back: columns of tickets, to be made again
ALTER TABLE tickets ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE tickets ALTER COLUMN id SET DEFAULT nextval('tickets_id_seq'::regclass);

COMMIT;
