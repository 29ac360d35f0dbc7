-- Agents, their departments, tools and knowledge, and the crews they work in.

CREATE EXTENSION IF NOT EXISTS vector;

CREATE FUNCTION update_updated_at_column() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = ''
AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END;
$$;

CREATE TABLE agent_departments (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  department_key VARCHAR(50) UNIQUE NOT NULL,
  department_name VARCHAR(100) NOT NULL,
  description TEXT,
  parent_department_id UUID REFERENCES agent_departments(id) ON DELETE SET NULL,
  status VARCHAR(20) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE TABLE agent_tools (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  tool_key VARCHAR(100) UNIQUE NOT NULL,
  tool_name VARCHAR(200) NOT NULL,
  description TEXT,
  tool_type VARCHAR(50) NOT NULL DEFAULT 'api' CHECK (tool_type IN ('api', 'search', 'database', 'file', 'custom')),
  configuration JSONB NOT NULL DEFAULT '{}',
  requires_approval BOOLEAN NOT NULL DEFAULT false,
  status VARCHAR(20) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'deprecated')),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE TABLE crewai_agents (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_key VARCHAR(100) UNIQUE NOT NULL,
  name VARCHAR(200) NOT NULL,
  role TEXT NOT NULL,
  goal TEXT NOT NULL,
  backstory TEXT NOT NULL,
  department_id UUID REFERENCES agent_departments(id),
  tools TEXT[] DEFAULT '{}',
  llm_model VARCHAR(50) DEFAULT 'gpt-4-turbo-preview',
  max_tokens INTEGER DEFAULT 4000,
  temperature DECIMAL(3,2) DEFAULT 0.7,
  status VARCHAR(20) DEFAULT 'active',
  execution_count INTEGER DEFAULT 0,
  avg_execution_time_ms INTEGER DEFAULT 0,
  last_executed_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ DEFAULT NOW(),
  updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE TABLE agent_knowledge (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_id UUID REFERENCES crewai_agents(id) ON DELETE SET NULL,
  title VARCHAR(200) NOT NULL,
  content TEXT NOT NULL,
  embedding vector(1536),
  source_url TEXT,
  metadata JSONB NOT NULL DEFAULT '{}',
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE INDEX idx_agent_knowledge_agent ON agent_knowledge(agent_id);

CREATE TABLE crewai_crews (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  crew_name VARCHAR(100) UNIQUE NOT NULL,
  crew_type VARCHAR(50) DEFAULT 'sequential',
  manager_agent_id UUID REFERENCES crewai_agents(id),
  description TEXT,
  status VARCHAR(20) DEFAULT 'active',
  created_at TIMESTAMPTZ DEFAULT NOW(),
  updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE TABLE crew_members (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  crew_id UUID NOT NULL REFERENCES crewai_crews(id) ON DELETE CASCADE,
  agent_id UUID NOT NULL REFERENCES crewai_agents(id) ON DELETE CASCADE,
  role_in_crew VARCHAR(100),
  sequence_order INTEGER NOT NULL DEFAULT 0 CHECK (sequence_order >= 0),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  UNIQUE (crew_id, agent_id)
);

CREATE INDEX idx_crew_members_agent ON crew_members(agent_id);

CREATE TRIGGER update_crewai_agents_updated_at
  BEFORE UPDATE ON crewai_agents
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TRIGGER update_crewai_crews_updated_at
  BEFORE UPDATE ON crewai_crews
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

ALTER TABLE agent_departments ENABLE ROW LEVEL SECURITY;
ALTER TABLE agent_tools ENABLE ROW LEVEL SECURITY;
ALTER TABLE agent_knowledge ENABLE ROW LEVEL SECURITY;
ALTER TABLE crewai_agents ENABLE ROW LEVEL SECURITY;
ALTER TABLE crewai_crews ENABLE ROW LEVEL SECURITY;
ALTER TABLE crew_members ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Authenticated users can read departments"
  ON agent_departments FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can read tools"
  ON agent_tools FOR SELECT TO authenticated USING (status <> 'deprecated');
CREATE POLICY "Authenticated users can read knowledge"
  ON agent_knowledge FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can read agents"
  ON crewai_agents FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can read crews"
  ON crewai_crews FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can create crews"
  ON crewai_crews FOR INSERT TO authenticated WITH CHECK (true);
CREATE POLICY "Authenticated users can update crews"
  ON crewai_crews FOR UPDATE TO authenticated USING (true);
CREATE POLICY "Authenticated users can read crew members"
  ON crew_members FOR SELECT TO authenticated USING (true);
