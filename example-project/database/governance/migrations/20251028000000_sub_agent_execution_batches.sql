-- Batches in which sub-agents work on a directive.

CREATE TABLE sub_agent_execution_batches (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  strategic_directive_id TEXT NOT NULL,
  prd_id TEXT,
  batch_mode TEXT NOT NULL,
  total_agents INTEGER NOT NULL,
  completed_agents INTEGER DEFAULT 0,
  failed_agents INTEGER DEFAULT 0,
  status TEXT NOT NULL,
  aggregated_results JSONB DEFAULT '{}'::jsonb,
  confidence_score INTEGER,
  final_verdict TEXT,
  started_at TIMESTAMPTZ,
  completed_at TIMESTAMPTZ,
  duration_ms INTEGER,
  performance_metrics JSONB DEFAULT '{}'::jsonb,
  metadata JSONB DEFAULT '{}'::jsonb,
  created_at TIMESTAMPTZ DEFAULT now(),
  updated_at TIMESTAMPTZ DEFAULT now()
);

ALTER TABLE sub_agent_execution_batches ENABLE ROW LEVEL SECURITY;

CREATE POLICY authenticated_read_sub_agent_execution_batches
  ON sub_agent_execution_batches FOR SELECT TO authenticated USING (true);
CREATE POLICY service_role_all_sub_agent_execution_batches
  ON sub_agent_execution_batches FOR ALL TO service_role USING (true) WITH CHECK (true);
