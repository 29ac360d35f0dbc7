-- Research on ventures: sessions, the tasks of crews, and a cache of outside answers.

CREATE TABLE research_sessions (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  venture_id UUID REFERENCES ventures(id) ON DELETE CASCADE,
  crew_id UUID REFERENCES crewai_crews(id),
  requested_by UUID REFERENCES auth.users(id) ON DELETE SET NULL,
  session_type VARCHAR(20) NOT NULL DEFAULT 'quick' CHECK (session_type IN ('quick', 'deep')),
  status VARCHAR(20) NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'running', 'completed', 'failed')),
  progress INTEGER NOT NULL DEFAULT 0 CHECK (progress >= 0 AND progress <= 100),
  results JSONB NOT NULL DEFAULT '{}',
  error_message TEXT,
  started_at TIMESTAMPTZ,
  completed_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CHECK (completed_at IS NULL OR completed_at >= started_at)
);

CREATE INDEX idx_research_sessions_venture ON research_sessions(venture_id, created_at DESC);

CREATE TABLE crewai_tasks (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  venture_id UUID REFERENCES ventures(id),
  crew_id UUID REFERENCES crewai_crews(id),
  task_type TEXT CHECK (task_type IN ('market_sizing', 'pain_point', 'competitive', 'strategic_fit')),
  description TEXT,
  assigned_agent_id UUID REFERENCES crewai_agents(id),
  status TEXT DEFAULT 'pending' CHECK (status IN ('pending', 'running', 'completed', 'failed')),
  result JSONB DEFAULT '{}',
  execution_time_ms INT,
  confidence_score DECIMAL(3,2),
  chairman_accepted BOOLEAN,
  chairman_feedback TEXT,
  error_message TEXT,
  created_at TIMESTAMPTZ DEFAULT NOW(),
  updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE TRIGGER update_crewai_tasks_updated_at
  BEFORE UPDATE ON crewai_tasks
  FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

CREATE TABLE api_cache (
  cache_key TEXT PRIMARY KEY,
  provider VARCHAR(50) NOT NULL,
  response JSONB NOT NULL,
  hit_count INTEGER NOT NULL DEFAULT 0 CHECK (hit_count >= 0),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  expires_at TIMESTAMPTZ NOT NULL DEFAULT (NOW() + INTERVAL '24 hours'),
  CONSTRAINT api_cache_lifetime CHECK (expires_at > created_at)
);

CREATE INDEX idx_api_cache_expiry ON api_cache(expires_at);

ALTER TABLE research_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE crewai_tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_cache ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Users can read their research sessions"
  ON research_sessions FOR SELECT TO authenticated USING (requested_by = auth.uid());
CREATE POLICY "Authenticated users can read tasks"
  ON crewai_tasks FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can create tasks"
  ON crewai_tasks FOR INSERT TO authenticated WITH CHECK (true);
CREATE POLICY "Authenticated users can update tasks"
  ON crewai_tasks FOR UPDATE TO authenticated USING (true);
CREATE POLICY "Service role manages the cache"
  ON api_cache FOR ALL TO service_role USING (true) WITH CHECK (true);
