CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

ALTER TABLE books ADD CONSTRAINT books_title_check CHECK (title ~ '^[[:upper:]]');
