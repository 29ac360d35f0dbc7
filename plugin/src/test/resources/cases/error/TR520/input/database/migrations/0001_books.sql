CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

DO $$
BEGIN
  EXECUTE 'ALTER TABLE books ADD COLUMN pages integer';
END
$$;
