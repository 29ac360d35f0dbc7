-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 7 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('entries', 'entries', 'rows of table entries', 'SELECT count(*) FROM entries')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: triggers of accounts, made again
DROP TRIGGER settled ON accounts;

-- takes back: triggers of accounts that change
ALTER TABLE accounts ENABLE TRIGGER quiet;

-- takes back: triggers of accounts, made again
DROP TRIGGER moved ON accounts;

-- takes back: triggers of accounts that change
ALTER TABLE accounts DISABLE TRIGGER heard;

-- takes back: new table entries (discards later data)
DROP TABLE entries;

-- takes back: triggers of accounts, to be made again
CREATE CONSTRAINT TRIGGER settled
  AFTER INSERT ON accounts
  DEFERRABLE
  FOR EACH ROW
  EXECUTE FUNCTION act();
CREATE TRIGGER moved
  AFTER UPDATE ON accounts
  REFERENCING OLD TABLE AS was NEW TABLE AS is_now
  FOR EACH STATEMENT
  EXECUTE FUNCTION act();

COMMIT;
