CREATE FUNCTION update_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
CREATE TABLE crewai_agents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_key varchar(100) NOT NULL UNIQUE,
  role text NOT NULL,
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now()
);
ALTER TABLE crewai_agents ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Readable by all" ON crewai_agents FOR SELECT USING (true);
CREATE TABLE crewai_crews (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(200) NOT NULL,
  crew_type varchar(50) DEFAULT 'sequential',
  updated_at timestamptz DEFAULT now()
);
CREATE INDEX idx_crews_type ON crewai_crews (crew_type);
CREATE TRIGGER crews_updated BEFORE UPDATE ON crewai_crews
  FOR EACH ROW EXECUTE FUNCTION update_updated_at();
