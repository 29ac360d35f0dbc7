CREATE TABLE books (
  id bigint PRIMARY KEYS,
  title text NOT NULL
);
