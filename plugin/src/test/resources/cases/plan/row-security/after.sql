CREATE TABLE docs (id integer PRIMARY KEY, owner text);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE docs FORCE ROW LEVEL SECURITY;
CREATE POLICY "Readers" ON docs FOR SELECT USING (owner IS NOT NULL);
COMMENT ON POLICY "Readers" ON docs IS 'Nobody''s are hidden';
CREATE POLICY "Nobody deletes" ON docs AS RESTRICTIVE FOR DELETE TO public USING (false);
CREATE POLICY "Anybody adds" ON docs FOR INSERT WITH CHECK (owner = 'me');
CREATE TABLE logs (id integer PRIMARY KEY);
