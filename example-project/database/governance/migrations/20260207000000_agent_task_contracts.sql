-- What one agent asks of another, and what came of it.

CREATE FUNCTION update_task_contracts_timestamp() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = ''
AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END;
$$;

CREATE TABLE agent_task_contracts (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id UUID,
  sd_id VARCHAR(50) REFERENCES strategic_directives_v2(id) ON DELETE CASCADE,
  parent_agent VARCHAR(50) NOT NULL,
  target_agent VARCHAR(50) NOT NULL,
  objective TEXT NOT NULL,
  constraints JSONB DEFAULT '{}'::jsonb,
  input_artifacts UUID[] DEFAULT ARRAY[]::uuid[],
  input_summary TEXT,
  expected_output_type VARCHAR(50) NOT NULL DEFAULT 'artifact',
  output_schema JSONB,
  priority INTEGER NOT NULL DEFAULT 50,
  max_tokens INTEGER DEFAULT 4000,
  timeout_minutes INTEGER DEFAULT 30,
  status VARCHAR(20) NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'in_progress', 'completed', 'failed', 'cancelled')),
  started_at TIMESTAMPTZ,
  completed_at TIMESTAMPTZ,
  output_artifact_id UUID REFERENCES agent_artifacts(id),
  result_summary TEXT,
  execution_tokens INTEGER,
  error_message TEXT,
  retry_count INTEGER DEFAULT 0,
  max_retries INTEGER DEFAULT 2,
  created_by VARCHAR(100) DEFAULT 'system',
  created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  completion_idempotency_key UUID,
  completed_by_agent_id UUID
);

CREATE UNIQUE INDEX idx_task_contracts_idempotency
  ON agent_task_contracts(id, completion_idempotency_key)
  WHERE completion_idempotency_key IS NOT NULL;
CREATE INDEX idx_task_contracts_pending
  ON agent_task_contracts(target_agent, priority DESC)
  WHERE status = 'pending';
CREATE INDEX idx_task_contracts_sd ON agent_task_contracts(sd_id);
CREATE INDEX idx_task_contracts_session ON agent_task_contracts(session_id);
CREATE INDEX idx_task_contracts_status ON agent_task_contracts(status);
CREATE INDEX idx_task_contracts_target ON agent_task_contracts(target_agent, status);

CREATE TRIGGER trg_task_contracts_updated
  BEFORE UPDATE ON agent_task_contracts
  FOR EACH ROW EXECUTE FUNCTION update_task_contracts_timestamp();

ALTER TABLE agent_task_contracts ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Anon can create task contracts"
  ON agent_task_contracts FOR INSERT TO anon WITH CHECK (true);
CREATE POLICY "Anon can update task contracts"
  ON agent_task_contracts FOR UPDATE TO anon USING (true) WITH CHECK (true);
CREATE POLICY "Authenticated users can read task contracts"
  ON agent_task_contracts FOR SELECT TO authenticated USING (true);
CREATE POLICY "Service role full access on task contracts"
  ON agent_task_contracts FOR ALL TO service_role USING (true) WITH CHECK (true);
