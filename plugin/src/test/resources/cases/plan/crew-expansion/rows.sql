INSERT INTO crewai_agents (id, agent_key, role)
SELECT ('00000000-0000-0000-0000-0000000000' || lpad(n::text, 2, '0'))::uuid, 'agent_' || n, 'Role'
FROM generate_series(1, 30) AS n;
INSERT INTO crewai_crews (name, crew_type, updated_at) VALUES
  ('one', 'sequential', '2025-01-01'), ('two', 'hierarchical', '2025-01-01'),
  ('three', 'parallel', '2025-01-01'), ('four', NULL, '2025-01-01');
