CREATE TABLE shelves (
  id bigint PRIMARY KEY,
  label text NOT NULL
);

CREATE TABLE books (
  id bigint PRIMARY KEY,
  shelf_id bigint,
  title text NOT NULL,
  pages integer,
  price numeric(10,2)
);

CREATE INDEX books_shelf_id_idx ON books (shelf_id);
