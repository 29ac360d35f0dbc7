-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 6 steps; discards later data.
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
      ('billing.invoices.paid_in', 'billing.invoices.*', 'values of column billing.invoices.paid_in', 'SELECT count(*) FROM billing.invoices WHERE paid_in::text IS DISTINCT FROM ''EUR''::text'),
      ('Shop.visits', 'Shop.visits', 'rows of table Shop.visits', 'SELECT count(*) FROM "Shop".visits')
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

-- takes back: new indexes of billing.invoices
DROP INDEX billing.idx_total;

-- takes back: new columns of billing.invoices (discards later data)
ALTER TABLE billing.invoices DROP COLUMN paid_in;

-- takes back: new table Shop.visits (discards later data)
DROP TABLE "Shop".visits;

-- takes back: new types
DROP TYPE billing.currency;

-- takes back: new extensions
DROP EXTENSION citext;

-- takes back: new schemas
DROP SCHEMA "Shop";

COMMIT;
