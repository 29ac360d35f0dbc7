CREATE TABLE agents (
  id bigint PRIMARY KEY
);

CREATE TABLE crews (
  id bigint PRIMARY KEY
);

CREATE TABLE tasks (
  id bigint PRIMARY KEY,
  crew_id bigint REFERENCES crews(id),
  agent_id bigint REFERENCES agents(id)
);

CREATE TABLE memories (
  id bigint PRIMARY KEY
);
