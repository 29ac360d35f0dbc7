SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE TABLE visits (
  shelf_id bigint,
  seen_at timestamptz
);
