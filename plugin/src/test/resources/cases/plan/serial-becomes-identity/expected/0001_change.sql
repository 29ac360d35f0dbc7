-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 9 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- columns of tickets, to be made again
ALTER TABLE tickets ALTER COLUMN id DROP DEFAULT;
ALTER TABLE tickets ALTER COLUMN number DROP IDENTITY;

-- types that go
DROP SEQUENCE tickets_id_seq;

-- new sequences
CREATE SEQUENCE tickets_number_seq AS integer;

-- columns of tickets, made again
ALTER TABLE tickets ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE tickets ALTER COLUMN number SET DEFAULT nextval('tickets_number_seq'::regclass);

-- columns of tickets that change
ALTER TABLE tickets ALTER COLUMN size SET MAXVALUE 500;
ALTER TABLE tickets ALTER COLUMN size TYPE integer USING size::integer;

-- sequences that go with their column
ALTER SEQUENCE tickets_number_seq OWNED BY tickets.number;

COMMIT;
