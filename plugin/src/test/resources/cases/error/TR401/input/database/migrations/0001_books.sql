CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

CREATE TABLE book (
  id bigint PRIMARY KEY
);
