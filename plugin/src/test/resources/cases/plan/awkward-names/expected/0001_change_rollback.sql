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
      ('Order; --.SELECT', 'Order; --.*', 'values of column Order; --.SELECT', 'SELECT count(*) FROM "Order; --" WHERE "SELECT" IS NOT NULL'),
      ('Order; --.a"b', 'Order; --.*', 'values of column Order; --.a"b', 'SELECT count(*) FROM "Order; --" WHERE "a""b" IS NOT NULL'),
      ('Order; --.user', 'Order; --.*', 'values of column Order; --.user', 'SELECT count(*) FROM "Order; --" WHERE "user" IS DISTINCT FROM (''it''''s "quoted"; -- really'')')
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

-- takes back: comments of Order; --
COMMENT ON TABLE "Order; --" IS NULL;

-- takes back: new policies of Order; --
DROP POLICY "It's ""mine""; --" ON "Order; --";

-- takes back: new triggers of Order; --
DROP TRIGGER "On; update" ON "Order; --";

-- takes back: new columns of Order; -- (discards later data)
ALTER TABLE "Order; --" DROP COLUMN "SELECT";
ALTER TABLE "Order; --" DROP COLUMN "a""b";
ALTER TABLE "Order; --" DROP COLUMN "user";

-- takes back: new functions
DROP FUNCTION "Weird $$ name"();

COMMIT;
