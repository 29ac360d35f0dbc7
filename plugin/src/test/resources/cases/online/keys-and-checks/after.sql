CREATE TABLE author (
  id bigint PRIMARY KEY,
  name text NOT NULL,
  email text CONSTRAINT author_email UNIQUE,
  born date,
  CONSTRAINT author_born CHECK (born > '1500-01-01')
);
CREATE TABLE book (
  id bigint PRIMARY KEY,
  author_id bigint NOT NULL CONSTRAINT book_author REFERENCES author (id) ON DELETE CASCADE,
  isbn text,
  price numeric,
  shelf integer NOT NULL DEFAULT 1 CONSTRAINT book_shelf CHECK (shelf > 0),
  CONSTRAINT book_price CHECK (price > 0),
  CONSTRAINT book_isbn UNIQUE NULLS NOT DISTINCT (isbn) DEFERRABLE
);
CREATE TABLE tag (
  book_id bigint,
  label text,
  CONSTRAINT tag_pkey PRIMARY KEY (book_id, label)
);
CREATE TABLE review (
  id bigint PRIMARY KEY,
  book_id bigint NOT NULL CONSTRAINT review_book REFERENCES book (id),
  stars integer CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5)
);
CREATE INDEX review_book_id ON review (book_id);
