CREATE TABLE books (id integer PRIMARY KEY, title text NOT NULL, pages integer);
CREATE VIEW long_books AS SELECT id, title FROM books WHERE pages > 500;
CREATE FUNCTION long_titles() RETURNS SETOF text LANGUAGE sql STABLE
  AS 'SELECT title FROM long_books';
CREATE FUNCTION next_pages(former integer) RETURNS integer LANGUAGE sql IMMUTABLE
  AS 'SELECT former + 1';
CREATE TABLE drafts (id integer PRIMARY KEY, pages integer DEFAULT next_pages(1));
