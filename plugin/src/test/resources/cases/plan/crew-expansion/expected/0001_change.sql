-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 22 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- renames, so that what is there stays
ALTER TABLE crewai_crews RENAME COLUMN crew_type TO process_type;

-- new sequences
CREATE SEQUENCE agent_code_deployments_id_seq AS integer;

-- new table agent_code_deployments
CREATE TABLE agent_code_deployments (
  id       integer NOT NULL DEFAULT nextval('agent_code_deployments_id_seq'::regclass),
  agent_id uuid NOT NULL,
  status   text NOT NULL DEFAULT 'pending',
  CONSTRAINT agent_code_deployments_pkey PRIMARY KEY (id),
  CONSTRAINT agent_code_deployments_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES crewai_agents (id) ON DELETE CASCADE
);

-- new table agent_memory_configs, before crewai_agents_memory_config_id_fkey references it
CREATE TABLE agent_memory_configs (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  name        character varying(200) NOT NULL,
  embedder    jsonb DEFAULT '{}',
  temperature numeric(3,2) DEFAULT 0.7,
  updated_at  timestamp with time zone DEFAULT now(),
  CONSTRAINT agent_memory_configs_pkey PRIMARY KEY (id),
  CONSTRAINT agent_memory_configs_temperature_check CHECK (temperature >= 0 AND temperature <= 2)
);

-- new columns of crewai_agents
ALTER TABLE crewai_agents ADD COLUMN "verbose" boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN max_rpm integer;
ALTER TABLE crewai_agents ADD COLUMN tools text[] DEFAULT '{}';
ALTER TABLE crewai_agents ADD COLUMN knowledge json DEFAULT '[]';
ALTER TABLE crewai_agents ADD COLUMN memory_config_id uuid;

-- new columns of crewai_crews
ALTER TABLE crewai_crews ADD COLUMN manager_agent_id uuid;

-- values that may not stay as they are; the former ones are kept in trammel_kept
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept.crewai_crews__process_type (
  id uuid NOT NULL,
  former text NOT NULL,
  mapped text NOT NULL
);
REVOKE ALL ON TABLE trammel_kept.crewai_crews__process_type FROM PUBLIC;
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
WITH chosen AS (
  SELECT id AS trammel_key_1, process_type AS trammel_former
  FROM crewai_crews
  WHERE process_type IN ('parallel')
  FOR UPDATE
), kept AS (
  INSERT INTO trammel_kept.crewai_crews__process_type (id, former, mapped)
  SELECT trammel_key_1, trammel_former, CASE trammel_former WHEN 'parallel' THEN 'sequential' END
  FROM chosen
)
UPDATE crewai_crews AS here
SET process_type = CASE trammel_former WHEN 'parallel' THEN 'sequential' END
FROM chosen
WHERE here.id = trammel_key_1;
ALTER TABLE crewai_crews ENABLE TRIGGER USER;

-- sequences that go with their column
ALTER SEQUENCE agent_code_deployments_id_seq OWNED BY agent_code_deployments.id;

-- new checks of crewai_agents
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_max_rpm_check CHECK (max_rpm > 0);

-- new checks of crewai_crews
ALTER TABLE crewai_crews ADD CONSTRAINT check_process_type CHECK (process_type IN ('sequential', 'hierarchical'));

-- new indexes of crewai_crews
CREATE INDEX idx_crews_manager ON crewai_crews (manager_agent_id) WHERE (manager_agent_id IS NOT NULL);

-- new foreign keys of crewai_agents; what they reference is there now
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_memory_config_id_fkey FOREIGN KEY (memory_config_id) REFERENCES agent_memory_configs (id) ON DELETE SET NULL;

-- new foreign keys of crewai_crews; what they reference is there now
ALTER TABLE crewai_crews ADD CONSTRAINT crewai_crews_manager_agent_id_fkey FOREIGN KEY (manager_agent_id) REFERENCES crewai_agents (id);

-- new triggers of agent_memory_configs
CREATE TRIGGER memory_updated
  BEFORE UPDATE ON agent_memory_configs
  FOR EACH ROW
  EXECUTE FUNCTION update_updated_at();

-- row-level security of agent_memory_configs, before its policies
ALTER TABLE agent_memory_configs ENABLE ROW LEVEL SECURITY;

-- new policies of agent_memory_configs
CREATE POLICY "Only their owners" ON agent_memory_configs
  FOR ALL
  TO public
  USING (name = CURRENT_USER)
  WITH CHECK (name = CURRENT_USER);

-- comments of agent_code_deployments
COMMENT ON TABLE agent_code_deployments IS 'Who deployed what; it''s kept';

-- comments of crewai_crews
COMMENT ON COLUMN crewai_crews.process_type IS 'How the crew''s tasks are run';

COMMIT;
