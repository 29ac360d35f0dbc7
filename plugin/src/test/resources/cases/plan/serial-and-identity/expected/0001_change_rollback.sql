-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 8 steps; loses data.
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
      ('numbered.order', 'numbered.*', 'values of column numbered.order', 'SELECT count(*) FROM numbered WHERE "order" IS NOT NULL'),
      ('numbered.added', 'numbered.*', 'values of column numbered.added', 'SELECT count(*) FROM numbered WHERE added IS NOT NULL')
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

-- takes back: columns of numbered that go (loses data)
CREATE SEQUENCE numbered_dropped_seq AS integer;
ALTER TABLE numbered ADD COLUMN dropped integer NOT NULL DEFAULT nextval('numbered_dropped_seq'::regclass);
ALTER SEQUENCE numbered_dropped_seq OWNED BY numbered.dropped;

-- takes back: columns of numbered that change
ALTER TABLE numbered ALTER COLUMN id DROP IDENTITY;

-- takes back: new columns of numbered (discards later data)
ALTER TABLE numbered DROP COLUMN "order";
ALTER TABLE numbered DROP COLUMN added;

-- takes back: new sequences
DROP SEQUENCE invoice_numbers;

-- takes back: columns of numbered that go
ALTER TABLE numbered ALTER COLUMN counted ADD GENERATED ALWAYS AS IDENTITY;

COMMIT;
