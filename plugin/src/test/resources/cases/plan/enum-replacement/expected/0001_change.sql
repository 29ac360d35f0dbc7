-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 1 step.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new labels: to be committed before they are used
ALTER TYPE mood ADD VALUE 'merry';

COMMIT;
