SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE TABLE readers (
  id bigint PRIMARY KEY,
  phone text UNIQUE REFERENCES auth.users (phone)
);
ALTER TABLE readers ENABLE ROW LEVEL SECURITY;
CREATE POLICY readers_read ON readers FOR SELECT TO authenticated USING (id > 0);
