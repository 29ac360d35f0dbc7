-- The board that judges results, and the flows that run crews by themselves.

CREATE TABLE board_members (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_id UUID UNIQUE NOT NULL REFERENCES crewai_agents(id),
  board_role VARCHAR(20) NOT NULL DEFAULT 'member' CHECK (board_role IN ('chair', 'member', 'advisor')),
  voting_weight NUMERIC(4,2) NOT NULL DEFAULT 1.0 CHECK (voting_weight > 0),
  is_active BOOLEAN NOT NULL DEFAULT true,
  joined_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE TABLE board_meetings (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  title VARCHAR(200) NOT NULL,
  meeting_type VARCHAR(20) NOT NULL DEFAULT 'regular' CHECK (meeting_type IN ('regular', 'emergency', 'annual')),
  chaired_by UUID REFERENCES board_members(id) ON DELETE SET NULL,
  scheduled_at TIMESTAMPTZ NOT NULL,
  status VARCHAR(20) NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'held', 'cancelled')),
  agenda JSONB NOT NULL DEFAULT '[]',
  decisions JSONB NOT NULL DEFAULT '[]',
  minutes TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE TABLE crewai_flows (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  flow_key VARCHAR(100) UNIQUE NOT NULL,
  flow_name VARCHAR(200) NOT NULL,
  description TEXT,
  crew_id UUID REFERENCES crewai_crews(id) ON DELETE SET NULL,
  trigger_type VARCHAR(20) NOT NULL DEFAULT 'manual' CHECK (trigger_type IN ('manual', 'scheduled', 'event')),
  schedule_cron VARCHAR(100),
  definition JSONB NOT NULL DEFAULT '{}',
  input_schema JSONB,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  status VARCHAR(20) NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'archived')),
  created_by UUID REFERENCES auth.users(id) ON DELETE SET NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  CHECK (trigger_type <> 'scheduled' OR schedule_cron IS NOT NULL)
);

CREATE TABLE crewai_flow_executions (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  flow_id UUID NOT NULL REFERENCES crewai_flows(id) ON DELETE CASCADE,
  venture_id UUID REFERENCES ventures(id),
  status VARCHAR(20) NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
  input JSONB NOT NULL DEFAULT '{}',
  output JSONB,
  error_message TEXT,
  started_at TIMESTAMPTZ,
  completed_at TIMESTAMPTZ,
  duration_ms INTEGER CHECK (duration_ms >= 0),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW()
);

CREATE INDEX idx_flow_executions_flow ON crewai_flow_executions(flow_id, created_at DESC);
CREATE INDEX idx_flow_executions_running ON crewai_flow_executions(started_at) WHERE status = 'running';

ALTER TABLE board_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE board_meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE crewai_flows ENABLE ROW LEVEL SECURITY;
ALTER TABLE crewai_flow_executions ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Authenticated users can read the board"
  ON board_members FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can read meetings"
  ON board_meetings FOR SELECT TO authenticated USING (true);
CREATE POLICY "Authenticated users can read flows"
  ON crewai_flows FOR SELECT TO authenticated USING (true);
CREATE POLICY "Owners can update their flows"
  ON crewai_flows FOR UPDATE TO authenticated USING (created_by = auth.uid());
CREATE POLICY "Authenticated users can read flow executions"
  ON crewai_flow_executions FOR SELECT TO authenticated USING (true);
