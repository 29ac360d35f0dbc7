-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 22 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- rename column crewai_crews.crew_type to process_type
ALTER TABLE crewai_crews RENAME COLUMN crew_type TO process_type;

-- create sequence agent_code_deployments_id_seq
CREATE SEQUENCE agent_code_deployments_id_seq AS integer;

-- create table agent_code_deployments, 3 columns
CREATE TABLE agent_code_deployments (
  id       integer NOT NULL DEFAULT nextval('agent_code_deployments_id_seq'::regclass),
  agent_id uuid NOT NULL,
  status   text NOT NULL DEFAULT 'pending',
  CONSTRAINT agent_code_deployments_pkey PRIMARY KEY (id),
  CONSTRAINT agent_code_deployments_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES crewai_agents (id) ON DELETE CASCADE
);

-- create table agent_memory_configs, 5 columns: before crewai_agents_memory_config_id_fkey, which references it
CREATE TABLE agent_memory_configs (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  name        character varying(200) NOT NULL,
  embedder    jsonb DEFAULT '{}',
  temperature numeric(3,2) DEFAULT 0.7,
  updated_at  timestamp with time zone DEFAULT now(),
  CONSTRAINT agent_memory_configs_pkey PRIMARY KEY (id),
  CONSTRAINT agent_memory_configs_temperature_check CHECK (temperature >= 0 AND temperature <= 2)
);

-- add column crewai_agents.verbose boolean
ALTER TABLE crewai_agents ADD COLUMN "verbose" boolean DEFAULT false;

-- add column crewai_agents.max_rpm integer
ALTER TABLE crewai_agents ADD COLUMN max_rpm integer;

-- add column crewai_agents.tools text[]
ALTER TABLE crewai_agents ADD COLUMN tools text[] DEFAULT '{}';

-- add column crewai_agents.knowledge json
ALTER TABLE crewai_agents ADD COLUMN knowledge json DEFAULT '[]';

-- add column crewai_agents.memory_config_id uuid
ALTER TABLE crewai_agents ADD COLUMN memory_config_id uuid;

-- add column crewai_crews.manager_agent_id uuid
ALTER TABLE crewai_crews ADD COLUMN manager_agent_id uuid;

-- map values of column crewai_crews.process_type: 'parallel' to 'sequential': before the constraint that forbids the former values
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept.crewai_crews__process_type (
  id uuid NOT NULL,
  former text NOT NULL,
  mapped text NOT NULL
);
REVOKE ALL ON TABLE trammel_kept.crewai_crews__process_type FROM PUBLIC;
INSERT INTO trammel_kept.crewai_crews__process_type (id, former, mapped)
SELECT id, process_type::text, (CASE process_type::text WHEN 'parallel' THEN 'sequential' END)::character varying(50)::text
FROM crewai_crews
WHERE process_type::text IN ('parallel');
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
UPDATE crewai_crews
SET process_type = (CASE process_type::text WHEN 'parallel' THEN 'sequential' END)::character varying(50)
WHERE process_type::text IN ('parallel');
ALTER TABLE crewai_crews ENABLE TRIGGER USER;

-- alter sequence agent_code_deployments_id_seq: owned by agent_code_deployments.id
ALTER SEQUENCE agent_code_deployments_id_seq OWNED BY agent_code_deployments.id;

-- add constraint crewai_agents_max_rpm_check on crewai_agents
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_max_rpm_check CHECK (max_rpm > 0);

-- add constraint check_process_type on crewai_crews
ALTER TABLE crewai_crews ADD CONSTRAINT check_process_type CHECK (process_type IN ('sequential', 'hierarchical'));

-- create index idx_crews_manager on crewai_crews
CREATE INDEX idx_crews_manager ON crewai_crews (manager_agent_id) WHERE (manager_agent_id IS NOT NULL);

-- add constraint crewai_agents_memory_config_id_fkey on crewai_agents: agent_memory_configs is there now
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_memory_config_id_fkey FOREIGN KEY (memory_config_id) REFERENCES agent_memory_configs (id) ON DELETE SET NULL;

-- add constraint crewai_crews_manager_agent_id_fkey on crewai_crews
ALTER TABLE crewai_crews ADD CONSTRAINT crewai_crews_manager_agent_id_fkey FOREIGN KEY (manager_agent_id) REFERENCES crewai_agents (id);

-- create trigger memory_updated on agent_memory_configs
CREATE TRIGGER memory_updated
  BEFORE UPDATE ON agent_memory_configs
  FOR EACH ROW
  EXECUTE FUNCTION update_updated_at();

-- enable row-level security on table agent_memory_configs
ALTER TABLE agent_memory_configs ENABLE ROW LEVEL SECURITY;

-- create policy "Only their owners" on agent_memory_configs
CREATE POLICY "Only their owners" ON agent_memory_configs
  FOR ALL
  TO public
  USING (name = CURRENT_USER)
  WITH CHECK (name = CURRENT_USER);

-- comment on table agent_code_deployments
COMMENT ON TABLE agent_code_deployments IS 'Who deployed what; it''s kept';

-- comment on column crewai_crews.process_type
COMMENT ON COLUMN crewai_crews.process_type IS 'How the crew''s tasks are run';

COMMIT;
