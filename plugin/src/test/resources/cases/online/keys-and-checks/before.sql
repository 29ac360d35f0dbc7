CREATE TABLE author (id bigint PRIMARY KEY, name text, email text, born date);
CREATE TABLE book (
  id bigint PRIMARY KEY,
  author_id bigint,
  isbn text,
  price numeric,
  CONSTRAINT book_price CHECK (price > 0) NOT VALID
);
CREATE TABLE tag (book_id bigint, label text);
