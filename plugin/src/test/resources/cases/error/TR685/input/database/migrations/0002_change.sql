SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE TABLE readers (
  id bigint PRIMARY KEY,
  password text
);
