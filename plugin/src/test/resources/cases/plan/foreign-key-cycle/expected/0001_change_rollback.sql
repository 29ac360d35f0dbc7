-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 4 steps; discards later data.
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
      ('badges', 'badges', 'rows of table badges', 'SELECT count(*) FROM badges'),
      ('employees', 'employees', 'rows of table employees', 'SELECT count(*) FROM employees'),
      ('departments', 'departments', 'rows of table departments', 'SELECT count(*) FROM departments')
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

-- takes back: new foreign keys of departments; what they reference is there now
ALTER TABLE departments DROP CONSTRAINT departments_head_id_fkey;

-- takes back: new table badges (discards later data)
DROP TABLE badges;

-- takes back: new table employees, before departments_head_id_fkey references it (discards later data)
DROP TABLE employees;

-- takes back: new table departments (discards later data)
DROP TABLE departments;

COMMIT;
