-- Made by Trammel: takes back database/governance/migrations/20260208000000_leo_to_crewai_agent_mapping.sql
-- Database governance, from what is declared to what is recorded: 1 step; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f database/governance/rollbacks/20260208000000_leo_to_crewai_agent_mapping_rollback.sql
-- Then: supabase migration repair --status reverted 20260208000000

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
      ('leo_to_crewai_agent_mapping', 'leo_to_crewai_agent_mapping', 'rows of table leo_to_crewai_agent_mapping', 'SELECT count(*) FROM leo_to_crewai_agent_mapping')
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

-- takes back: new table leo_to_crewai_agent_mapping (discards later data)
-- hazard TR616: while it waits for its lock, all who come later wait behind it, without end
-- hazard TR630: the rows of leo_to_crewai_agent_mapping are gone for good
DROP TABLE leo_to_crewai_agent_mapping;

COMMIT;
