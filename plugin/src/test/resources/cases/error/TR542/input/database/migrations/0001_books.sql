CREATE TABLE crews (
  id bigint PRIMARY KEY,
  process_type text CHECK (process_type IN ('sequential', 'hierarchical', 'consensual'))
);
