CREATE TABLE agents (
  id bigint PRIMARY KEY
);
