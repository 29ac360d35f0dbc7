-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 8 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- policies of docs, to be made again
DROP POLICY "Readers" ON docs;

-- policies of docs that go
DROP POLICY "Writers" ON docs;

-- row-level security of docs, before its policies
ALTER TABLE docs FORCE ROW LEVEL SECURITY;

-- row-level security of logs, before its policies
ALTER TABLE logs DISABLE ROW LEVEL SECURITY;

-- policies of docs, made again
CREATE POLICY "Readers" ON docs
  FOR SELECT
  TO public
  USING (owner IS NOT NULL);

-- new policies of docs
CREATE POLICY "Anybody adds" ON docs
  FOR INSERT
  TO public
  WITH CHECK (owner = 'me');
CREATE POLICY "Nobody deletes" ON docs
  AS RESTRICTIVE
  FOR DELETE
  TO public
  USING (false);

-- comments of docs
COMMENT ON POLICY "Readers" ON docs IS 'Nobody''s are hidden';

COMMIT;
