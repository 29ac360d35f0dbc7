INSERT INTO leo_to_crewai_agent_mapping (leo_agent_id, crewai_agent_id, crewai_agent_key)
VALUES ('60000000-0000-0000-0000-000000000001', '30000000-0000-0000-0000-000000000001', 'agent-1');
