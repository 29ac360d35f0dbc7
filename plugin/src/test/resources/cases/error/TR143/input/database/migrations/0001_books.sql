CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

ALTER TABLE book ADD COLUMN pages integer;
