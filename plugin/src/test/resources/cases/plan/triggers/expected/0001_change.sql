-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 10 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- triggers of accounts, to be made again
DROP TRIGGER moved ON accounts;
DROP TRIGGER settled ON accounts;

-- new table entries
CREATE TABLE entries (
  id integer NOT NULL,
  CONSTRAINT entries_pkey PRIMARY KEY (id)
);

-- new triggers of entries
CREATE TRIGGER asleep
  BEFORE DELETE ON entries
  FOR EACH ROW
  EXECUTE FUNCTION act();

-- triggers of entries that change
ALTER TABLE entries DISABLE TRIGGER asleep;

-- triggers of accounts that change
ALTER TABLE accounts ENABLE TRIGGER heard;

-- triggers of accounts, made again
CREATE TRIGGER moved
  AFTER UPDATE ON accounts
  REFERENCING NEW TABLE AS is_now
  FOR EACH STATEMENT
  EXECUTE FUNCTION act();

-- triggers of accounts that change
ALTER TABLE accounts ENABLE ALWAYS TRIGGER quiet;

-- triggers of accounts, made again
CREATE CONSTRAINT TRIGGER settled
  AFTER INSERT ON accounts
  FROM entries
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW
  EXECUTE FUNCTION act();

-- comments of entries
COMMENT ON TRIGGER asleep ON entries IS 'Sleeps';

COMMIT;
