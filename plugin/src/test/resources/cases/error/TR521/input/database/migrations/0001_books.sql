CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL,
  price numeric(6,2)
);
