SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE TABLE visits (
  id bigint PRIMARY KEY,
  seen_at timestamptz
);
