SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE TABLE loans (
  id bigint PRIMARY KEY,
  book_id bigint REFERENCES books (id)
);
