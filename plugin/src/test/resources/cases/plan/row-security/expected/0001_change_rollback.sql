-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 7 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: new policies of docs
DROP POLICY "Nobody deletes" ON docs;
DROP POLICY "Anybody adds" ON docs;

-- takes back: policies of docs, made again
DROP POLICY "Readers" ON docs;

-- takes back: row-level security of logs, before its policies
ALTER TABLE logs ENABLE ROW LEVEL SECURITY;

-- takes back: row-level security of docs, before its policies
ALTER TABLE docs NO FORCE ROW LEVEL SECURITY;

-- takes back: policies of docs that go
CREATE POLICY "Writers" ON docs
  FOR UPDATE
  TO public
  USING (owner = 'me');

-- takes back: policies of docs, to be made again
CREATE POLICY "Readers" ON docs
  FOR SELECT
  TO public
  USING (true);

COMMIT;
