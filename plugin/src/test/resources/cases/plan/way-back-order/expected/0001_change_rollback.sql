-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 8 steps; discards later data.
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
      ('sites', 'sites', 'rows of table sites', 'SELECT count(*) FROM sites'),
      ('leaders', 'leaders', 'rows of table leaders', 'SELECT count(*) FROM leaders'),
      ('members', 'members', 'rows of table members', 'SELECT count(*) FROM members')
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

-- takes back: new policies of leaders
DROP POLICY "Leaders see leaders" ON leaders;

-- takes back: new policies of members
DROP POLICY "Leaders see members" ON members;

-- takes back: new foreign keys of sites; what they reference is there now
ALTER TABLE sites DROP CONSTRAINT sites_tenant_fkey;

-- takes back: new indexes of tenants
DROP INDEX tenants_by_region;

-- takes back: new functions that read tables
DROP FUNCTION has_leader(who integer);

-- takes back: new table sites (discards later data)
DROP TABLE sites;

-- takes back: new table leaders (discards later data)
DROP TABLE leaders;

-- takes back: new table members (discards later data)
DROP TABLE members;

COMMIT;
