-- What users write once the expansion is in place.
INSERT INTO agent_memory_configs (id, long_term_enabled, entity_enabled)
VALUES ('50000000-0000-0000-0000-000000000001', true, true);

UPDATE crewai_agents
SET max_rpm = 30, memory_enabled = true, memory_config_id = '50000000-0000-0000-0000-000000000001'
WHERE agent_key = 'agent-1';

INSERT INTO agent_code_deployments (agent_id, agent_key, generated_code)
VALUES ('30000000-0000-0000-0000-000000000001', 'agent-1', 'def agent_1(): ...');

-- One of the two crews whose process was mapped is edited; the rollback must keep the edit.
UPDATE crewai_crews SET process_type = 'hierarchical', planning_enabled = true WHERE crew_name = 'support';
