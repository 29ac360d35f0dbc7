-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 21 steps; discards later data.
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
      ('logs_asia', 'logs_asia', 'rows of table logs_asia', 'SELECT count(*) FROM logs_asia'),
      ('guests', 'guests', 'rows of table guests', 'SELECT count(*) FROM guests')
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

-- takes back: table logs_old, put below another once it is whole
ALTER TABLE logs DETACH PARTITION logs_old;

-- takes back: columns of staff that change
ALTER TABLE staff RENAME CONSTRAINT paid TO staff_wage_not_null;

-- takes back: columns of people that change
ALTER TABLE people ALTER COLUMN height DROP NOT NULL;
ALTER TABLE people ADD CONSTRAINT has_height NOT NULL height NOT VALID;
ALTER TABLE staff VALIDATE CONSTRAINT has_height;
ALTER TABLE people ALTER CONSTRAINT people_weight_not_null NO INHERIT;
ALTER TABLE staff ALTER COLUMN weight DROP NOT NULL;
ALTER TABLE people RENAME CONSTRAINT is_named TO people_name_not_null;
ALTER TABLE people RENAME CONSTRAINT people_born_not_null TO is_born;

-- takes back: columns of loose that change
ALTER TABLE loose ALTER COLUMN sure DROP NOT NULL;
ALTER TABLE loose ADD NOT NULL sure NOT VALID;
ALTER TABLE loose RENAME CONSTRAINT loose_sure_not_null TO sure;
ALTER TABLE loose ALTER COLUMN note DROP NOT NULL;

-- takes back: columns of logs_old that change
ALTER TABLE logs_old RENAME CONSTRAINT somewhere TO logs_old_region_not_null;
ALTER TABLE logs_old RENAME CONSTRAINT logs_id_not_null TO logs_old_id_not_null;

-- takes back: columns of logs_eu that change
ALTER TABLE logs_eu RENAME CONSTRAINT logs_eu_region_not_null TO logs_region_not_null;
ALTER TABLE logs_eu RENAME CONSTRAINT logs_eu_id_not_null TO logs_id_not_null;

-- takes back: columns of logs that change
ALTER TABLE logs RENAME CONSTRAINT somewhere TO logs_region_not_null;

-- takes back: new table logs_asia (discards later data)
DROP TABLE logs_asia;

-- takes back: new table guests (discards later data)
DROP TABLE guests;

-- takes back: tables that leave those above them
ALTER TABLE logs ATTACH PARTITION logs_eu FOR VALUES IN ('eu');

COMMIT;
