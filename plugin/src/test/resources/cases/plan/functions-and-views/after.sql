CREATE TABLE books (id integer PRIMARY KEY, title text NOT NULL, pages integer);
CREATE FUNCTION next_pages(base integer) RETURNS integer LANGUAGE sql IMMUTABLE
  AS 'SELECT base + 1';
CREATE TABLE drafts (id integer PRIMARY KEY, pages integer DEFAULT next_pages(1));
CREATE VIEW short_books AS SELECT id, title FROM books WHERE pages < 100;
CREATE FUNCTION short_ones() RETURNS SETOF short_books LANGUAGE sql STABLE
  AS 'SELECT * FROM short_books';
CREATE FUNCTION has_short_one() RETURNS boolean LANGUAGE sql STABLE
  AS 'SELECT EXISTS (SELECT 1 FROM short_ones())';
CREATE VIEW reading AS SELECT has_short_one() AS short;
