CREATE TABLE branches (
  id bigint PRIMARY KEY
);
