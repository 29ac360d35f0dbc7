-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 2 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: sequences that change
ALTER SEQUENCE numbers MINVALUE 1 MAXVALUE 50 START WITH 1 RESTART;

-- takes back: columns of counters that change
ALTER TABLE counters ALTER COLUMN id SET MINVALUE 1 SET MAXVALUE 50 SET START WITH 1 RESTART;

COMMIT;
