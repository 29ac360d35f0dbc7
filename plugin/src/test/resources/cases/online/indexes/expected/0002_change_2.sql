-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 5 steps.
-- The way back: r/0001_change_rollback.sql
-- Runs outside a transaction, and may be run again after a failure.

-- works as long as it must
SET statement_timeout = 0;

-- indexes of item, built while others write
DROP INDEX CONCURRENTLY IF EXISTS item_name_new;
CREATE INDEX CONCURRENTLY item_name_new ON item (lower(name));
DROP INDEX CONCURRENTLY IF EXISTS item_sold_new;
CREATE INDEX CONCURRENTLY item_sold_new ON item (sold DESC) WHERE (sold IS NOT NULL);
DROP INDEX CONCURRENTLY IF EXISTS item_note_length;
CREATE INDEX CONCURRENTLY item_note_length ON item (length(note));
DROP INDEX CONCURRENTLY IF EXISTS item_name_sold;
CREATE UNIQUE INDEX CONCURRENTLY item_name_sold ON item (name, sold) INCLUDE (id);

-- indexes of sales, built while others write
DROP INDEX CONCURRENTLY IF EXISTS sales_id;
CREATE UNIQUE INDEX CONCURRENTLY sales_id ON sales (id);

-- as the session had it
SET statement_timeout = DEFAULT;
