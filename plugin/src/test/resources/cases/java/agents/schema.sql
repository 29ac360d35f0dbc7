CREATE TABLE crewai_agents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_key varchar(100) UNIQUE NOT NULL,
  tools text[] DEFAULT '{}',
  temperature numeric(3,2) DEFAULT 0.7 CHECK (temperature BETWEEN 0 AND 2),
  max_rpm integer DEFAULT 0 CHECK (max_rpm >= 0),
  code_execution_mode varchar(20) DEFAULT 'safe' CHECK (code_execution_mode IN ('safe', 'unsafe')),
  "verbose" boolean NOT NULL DEFAULT false,
  knowledge_sources jsonb DEFAULT '[]'::jsonb,
  created_at timestamptz DEFAULT now(),
  CONSTRAINT key_is_plain CHECK (agent_key ~ '^[a-z-]+$')
);

COMMENT ON TABLE crewai_agents IS 'Agents and their settings';
COMMENT ON COLUMN crewai_agents.max_rpm IS 'Requests per minute; 0 means no limit';
