CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

CREATE UNIQUE INDEX books_id_title_idx ON books (id, title);
