COMMENT ON COLUMN crewai_crews.process_type IS NULL;
ALTER TABLE crewai_crews DROP CONSTRAINT check_process_type;
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
UPDATE crewai_crews AS here
SET process_type = kept.former::character varying(50)
FROM trammel_kept.crewai_crews__process_type AS kept
WHERE kept.id = here.id
  AND here.process_type::text = kept.mapped
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
ALTER TABLE crewai_crews DROP COLUMN manager_agent_id;
ALTER TABLE crewai_agents DROP COLUMN memory_config_id;
ALTER TABLE crewai_agents DROP COLUMN knowledge;
ALTER TABLE crewai_agents DROP COLUMN tools;
ALTER TABLE crewai_agents DROP COLUMN max_rpm;
ALTER TABLE crewai_agents DROP COLUMN "verbose";
DROP TABLE agent_memory_configs;
DROP TABLE agent_code_deployments;
ALTER TABLE crewai_crews RENAME COLUMN process_type TO crew_type;
