-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 12 steps; discards later data.
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
      ('crewai_crews.manager_agent_id', 'crewai_crews.*', 'values of column crewai_crews.manager_agent_id', 'SELECT count(*) FROM crewai_crews WHERE manager_agent_id IS NOT NULL'),
      ('crewai_agents.memory_config_id', 'crewai_agents.*', 'values of column crewai_agents.memory_config_id', 'SELECT count(*) FROM crewai_agents WHERE memory_config_id IS NOT NULL'),
      ('crewai_agents.knowledge', 'crewai_agents.*', 'values of column crewai_agents.knowledge', 'SELECT count(*) FROM crewai_agents WHERE knowledge::text IS DISTINCT FROM ''[]''::text'),
      ('crewai_agents.tools', 'crewai_agents.*', 'values of column crewai_agents.tools', 'SELECT count(*) FROM crewai_agents WHERE tools IS DISTINCT FROM ''{}'''),
      ('crewai_agents.max_rpm', 'crewai_agents.*', 'values of column crewai_agents.max_rpm', 'SELECT count(*) FROM crewai_agents WHERE max_rpm IS NOT NULL'),
      ('crewai_agents.verbose', 'crewai_agents.*', 'values of column crewai_agents.verbose', 'SELECT count(*) FROM crewai_agents WHERE "verbose" IS DISTINCT FROM false'),
      ('agent_memory_configs', 'agent_memory_configs', 'rows of table agent_memory_configs', 'SELECT count(*) FROM agent_memory_configs'),
      ('agent_code_deployments', 'agent_code_deployments', 'rows of table agent_code_deployments', 'SELECT count(*) FROM agent_code_deployments')
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

-- takes back: comments of crewai_crews
COMMENT ON COLUMN crewai_crews.process_type IS NULL;

-- takes back: new checks of crewai_crews
ALTER TABLE crewai_crews DROP CONSTRAINT check_process_type;

-- takes back: values that may not stay as they are; the former ones are kept in trammel_kept
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
UPDATE crewai_crews AS here
SET process_type = kept.former
FROM trammel_kept.crewai_crews__process_type AS kept
WHERE kept.id = here.id
  AND here.process_type = kept.mapped
  AND kept.former IN ('parallel');
ALTER TABLE crewai_crews ENABLE TRIGGER USER;
DELETE FROM trammel_kept.crewai_crews__process_type
WHERE former IN ('parallel');
DO $trammel$
BEGIN
  IF NOT EXISTS (SELECT FROM trammel_kept.crewai_crews__process_type) THEN
    DROP TABLE trammel_kept.crewai_crews__process_type;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'trammel_kept'::regnamespace) THEN
    DROP SCHEMA trammel_kept;
  END IF;
END
$trammel$;

-- takes back: new columns of crewai_crews (discards later data)
ALTER TABLE crewai_crews DROP COLUMN manager_agent_id;

-- takes back: new columns of crewai_agents (discards later data)
ALTER TABLE crewai_agents DROP COLUMN memory_config_id;
ALTER TABLE crewai_agents DROP COLUMN knowledge;
ALTER TABLE crewai_agents DROP COLUMN tools;
ALTER TABLE crewai_agents DROP COLUMN max_rpm;
ALTER TABLE crewai_agents DROP COLUMN "verbose";

-- takes back: new table agent_memory_configs, before crewai_agents_memory_config_id_fkey references it (discards later data)
DROP TABLE agent_memory_configs;

-- takes back: new table agent_code_deployments (discards later data)
DROP TABLE agent_code_deployments;

-- takes back: renames, so that what is there stays
ALTER TABLE crewai_crews RENAME COLUMN process_type TO crew_type;

COMMIT;
