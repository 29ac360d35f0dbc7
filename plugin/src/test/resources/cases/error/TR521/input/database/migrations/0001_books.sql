CREATE TABLE books (
  id bigint,
  title text NOT NULL,
  price numeric(6,2)
);
