-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 2 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- columns of counters that change
ALTER TABLE counters ALTER COLUMN id SET MINVALUE 100 SET MAXVALUE 200 SET START WITH 100 RESTART;

-- sequences that change
ALTER SEQUENCE numbers MINVALUE 100 MAXVALUE 200 START WITH 100 RESTART;

COMMIT;
