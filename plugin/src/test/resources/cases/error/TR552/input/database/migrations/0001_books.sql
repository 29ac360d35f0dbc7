CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

ALTER TABLE books ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_writes ON books FOR INSERT TO anon WITH CHECK (true);
