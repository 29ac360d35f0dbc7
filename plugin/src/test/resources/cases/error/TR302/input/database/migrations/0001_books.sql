CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);
CREATE TABLE loans (
  id bigint PRIMARY KEY
);
