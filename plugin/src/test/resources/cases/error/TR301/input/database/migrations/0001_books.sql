CREATE TABLE books (
  id bigint,
  title text NOT NULL,
  state text
);
