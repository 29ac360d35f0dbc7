CREATE FUNCTION update_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
CREATE TABLE agent_memory_configs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(200) NOT NULL,
  embedder jsonb DEFAULT '{}',
  temperature numeric(3,2) DEFAULT 0.7 CHECK (temperature >= 0 AND temperature <= 2),
  updated_at timestamptz DEFAULT now()
);
CREATE TABLE crewai_agents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_key varchar(100) NOT NULL UNIQUE,
  role text NOT NULL,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  "verbose" boolean DEFAULT false,
  max_rpm integer CHECK (max_rpm > 0),
  tools text[] DEFAULT '{}',
  knowledge json DEFAULT '[]',
  memory_config_id uuid REFERENCES agent_memory_configs(id) ON DELETE SET NULL
);
ALTER TABLE crewai_agents ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Readable by all" ON crewai_agents FOR SELECT USING (true);
CREATE TABLE crewai_crews (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(200) NOT NULL,
  process_type varchar(50) DEFAULT 'sequential',
  updated_at timestamptz DEFAULT now(),
  manager_agent_id uuid REFERENCES crewai_agents(id),
  CONSTRAINT check_process_type CHECK (process_type IN ('sequential', 'hierarchical'))
);
CREATE INDEX idx_crews_type ON crewai_crews (process_type);
CREATE INDEX idx_crews_manager ON crewai_crews (manager_agent_id) WHERE manager_agent_id IS NOT NULL;
CREATE TRIGGER crews_updated BEFORE UPDATE ON crewai_crews
  FOR EACH ROW EXECUTE FUNCTION update_updated_at();
CREATE TABLE agent_code_deployments (
  id serial PRIMARY KEY,
  agent_id uuid NOT NULL REFERENCES crewai_agents(id) ON DELETE CASCADE,
  status text NOT NULL DEFAULT 'pending'
);
COMMENT ON TABLE agent_code_deployments IS 'Who deployed what; it''s kept';
COMMENT ON COLUMN crewai_crews.process_type IS 'How the crew''s tasks are run';
ALTER TABLE agent_memory_configs ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Only their owners" ON agent_memory_configs FOR ALL
  USING (name = CURRENT_USER) WITH CHECK (name = CURRENT_USER);
CREATE TRIGGER memory_updated BEFORE UPDATE ON agent_memory_configs
  FOR EACH ROW EXECUTE FUNCTION update_updated_at();
