ALTER TABLE crewai_crews RENAME COLUMN crew_type TO process_type;
CREATE SEQUENCE agent_code_deployments_id_seq AS integer;
CREATE TABLE agent_code_deployments (
  id       integer NOT NULL DEFAULT nextval('agent_code_deployments_id_seq'::regclass),
  agent_id uuid NOT NULL,
  status   text NOT NULL DEFAULT 'pending'::text,
  CONSTRAINT agent_code_deployments_pkey PRIMARY KEY (id),
  CONSTRAINT agent_code_deployments_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES crewai_agents (id) ON DELETE CASCADE
);
CREATE TABLE agent_memory_configs (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  name        character varying(200) NOT NULL,
  embedder    jsonb DEFAULT '{}'::jsonb,
  temperature numeric(3,2) DEFAULT 0.7,
  updated_at  timestamp with time zone DEFAULT now(),
  CONSTRAINT agent_memory_configs_pkey PRIMARY KEY (id),
  CONSTRAINT agent_memory_configs_temperature_check CHECK ((temperature >= (0)::numeric) AND (temperature <= (2)::numeric))
);
ALTER TABLE crewai_agents ADD COLUMN "verbose" boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN max_rpm integer;
ALTER TABLE crewai_agents ADD COLUMN tools text[] DEFAULT '{}'::text[];
ALTER TABLE crewai_agents ADD COLUMN knowledge json DEFAULT '[]'::json;
ALTER TABLE crewai_agents ADD COLUMN memory_config_id uuid;
ALTER TABLE crewai_crews ADD COLUMN manager_agent_id uuid;
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
ALTER SEQUENCE agent_code_deployments_id_seq OWNED BY agent_code_deployments.id;
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_max_rpm_check CHECK (max_rpm > 0);
ALTER TABLE crewai_crews ADD CONSTRAINT check_process_type CHECK ((process_type)::text = ANY ((ARRAY['sequential'::character varying, 'hierarchical'::character varying])::text[]));
CREATE INDEX idx_crews_manager ON crewai_crews (manager_agent_id) WHERE (manager_agent_id IS NOT NULL);
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_memory_config_id_fkey FOREIGN KEY (memory_config_id) REFERENCES agent_memory_configs (id) ON DELETE SET NULL;
ALTER TABLE crewai_crews ADD CONSTRAINT crewai_crews_manager_agent_id_fkey FOREIGN KEY (manager_agent_id) REFERENCES crewai_agents (id);
CREATE TRIGGER memory_updated
  BEFORE UPDATE ON agent_memory_configs
  FOR EACH ROW
  EXECUTE FUNCTION update_updated_at();
ALTER TABLE agent_memory_configs ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Only their owners" ON agent_memory_configs
  FOR ALL
  TO public
  USING ((name)::text = CURRENT_USER)
  WITH CHECK ((name)::text = CURRENT_USER);
COMMENT ON TABLE agent_code_deployments IS 'Who deployed what; it''s kept';
COMMENT ON COLUMN crewai_crews.process_type IS 'How the crew''s tasks are run';
