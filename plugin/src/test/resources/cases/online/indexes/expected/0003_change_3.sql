-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 6 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- new indexes of place
CREATE INDEX place_name ON place (name);

-- indexes of item take the names of those that they replace
ALTER INDEX item_name RENAME TO item_name_old;
ALTER INDEX item_name_new RENAME TO item_name;
ALTER INDEX item_sold RENAME TO item_sold_old;
ALTER INDEX item_sold_new RENAME TO item_sold;

-- comments of item
COMMENT ON INDEX item_sold IS 'by day, latest first';

COMMIT;
