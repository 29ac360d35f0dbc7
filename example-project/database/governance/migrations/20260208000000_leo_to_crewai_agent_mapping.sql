-- Made by Trammel: change what is declared, not this file.
-- Database governance, from what is recorded to what is declared: 1 step.
-- The way back: database/governance/rollbacks/20260208000000_leo_to_crewai_agent_mapping_rollback.sql

-- new table leo_to_crewai_agent_mapping
-- hazard TR616: while it waits for its lock, all who come later wait behind it, without end
CREATE TABLE leo_to_crewai_agent_mapping (
  id                 uuid NOT NULL DEFAULT gen_random_uuid(),
  leo_agent_id       uuid,
  crewai_agent_id    uuid NOT NULL,
  crewai_agent_key   character varying(100) NOT NULL,
  sync_status        character varying(20) DEFAULT 'pending',
  last_synced_at     timestamp with time zone,
  sync_error_message text,
  created_at         timestamp with time zone DEFAULT NOW(),
  updated_at         timestamp with time zone DEFAULT NOW(),
  CONSTRAINT leo_to_crewai_agent_mapping_pkey PRIMARY KEY (id),
  CONSTRAINT leo_to_crewai_agent_mapping_leo_agent_id_crewai_agent_id_key UNIQUE (leo_agent_id, crewai_agent_id),
  CONSTRAINT leo_to_crewai_agent_mapping_sync_status_check CHECK (sync_status IN ('pending', 'synced', 'failed', 'out_of_sync')),
  CONSTRAINT leo_to_crewai_agent_mapping_leo_agent_id_fkey FOREIGN KEY (leo_agent_id) REFERENCES leo_agents (id) ON DELETE CASCADE
);
