CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL,
  owner_id uuid
);
ALTER TABLE books ENABLE ROW LEVEL SECURITY;
CREATE POLICY books_read ON books FOR SELECT TO authenticated USING (owner_id = (SELECT auth.uid()));
