-- Rows as they are before the expansion: 11 departments, 30 agents, 4 crews.
INSERT INTO ventures (id) VALUES ('10000000-0000-0000-0000-000000000001');

INSERT INTO agent_departments (id, department_key, department_name)
SELECT ('20000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'department-' || n, 'Department ' || n
FROM generate_series(1, 11) AS n;

INSERT INTO agent_tools (tool_key, tool_name, tool_type)
VALUES ('web_search', 'Web search', 'search'), ('market_data', 'Market data', 'api');

INSERT INTO crewai_agents (id, agent_key, name, role, goal, backstory, department_id, tools)
SELECT ('30000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid,
  'agent-' || n, 'Agent ' || n, 'Role ' || n, 'Goal ' || n, 'It is said that ' || n || ' is enough.',
  ('20000000-0000-0000-0000-' || lpad((n % 11 + 1)::text, 12, '0'))::uuid,
  CASE WHEN n % 2 = 0 THEN ARRAY['web_search'] ELSE '{}' END
FROM generate_series(1, 30) AS n;

INSERT INTO crewai_crews (id, crew_name, crew_type, manager_agent_id)
VALUES
  ('40000000-0000-0000-0000-000000000001', 'research', 'sequential', NULL),
  ('40000000-0000-0000-0000-000000000002', 'outreach', 'parallel', NULL),
  ('40000000-0000-0000-0000-000000000003', 'board', 'hierarchical', '30000000-0000-0000-0000-000000000030'),
  ('40000000-0000-0000-0000-000000000004', 'unsorted', NULL, NULL),
  ('40000000-0000-0000-0000-000000000005', 'support', 'parallel', NULL);

INSERT INTO crew_members (crew_id, agent_id, role_in_crew, sequence_order)
SELECT '40000000-0000-0000-0000-000000000001', id, 'researcher', row_number() OVER (ORDER BY id)
FROM crewai_agents WHERE agent_key IN ('agent-1', 'agent-2', 'agent-3');

INSERT INTO crewai_tasks (venture_id, crew_id, task_type, description, assigned_agent_id)
SELECT '10000000-0000-0000-0000-000000000001', '40000000-0000-0000-0000-000000000001',
  'market_sizing', 'How large is market ' || n || '?', ('30000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid
FROM generate_series(1, 3) AS n;

INSERT INTO api_cache (cache_key, provider, response) VALUES ('fx/eur-usd', 'ecb', '{"rate": 1.08}');
