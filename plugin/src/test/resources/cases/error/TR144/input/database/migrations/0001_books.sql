CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

ALTER TABLE books ADD COLUMN verbose boolean;
