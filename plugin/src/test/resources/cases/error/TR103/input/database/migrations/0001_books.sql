CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);
COMMENT ON TABLE books IS 'Bücher';
