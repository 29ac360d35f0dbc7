INSERT INTO strategic_directives_v2 (id) VALUES ('SD-1');
INSERT INTO leo_agents (id) VALUES ('60000000-0000-0000-0000-000000000001');

INSERT INTO agent_task_contracts (sd_id, parent_agent, target_agent, objective)
VALUES ('SD-1', 'lead', 'database', 'Plan the expansion'), ('SD-1', 'lead', 'testing', 'Rehearse it');

INSERT INTO sub_agent_execution_batches (strategic_directive_id, batch_mode, total_agents, status)
VALUES ('SD-1', 'parallel', 3, 'completed');
