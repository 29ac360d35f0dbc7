-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 2 steps.
-- The way back: r/0001_change_rollback.sql
-- Runs outside a transaction, and may be run again after a failure.

-- works as long as it must
SET statement_timeout = 0;

-- indexes of item that go while others read and write
DROP INDEX CONCURRENTLY IF EXISTS item_name_old;
DROP INDEX CONCURRENTLY IF EXISTS item_sold_old;

-- as the session had it
SET statement_timeout = DEFAULT;
