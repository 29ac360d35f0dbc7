CREATE TABLE prices (id integer PRIMARY KEY, amount numeric);
CREATE VIEW dear AS SELECT id FROM prices WHERE amount > 10;
CREATE VIEW counted AS SELECT count(*) AS n FROM prices;

CREATE TABLE old_notes (id integer, author_id integer);
CREATE UNIQUE INDEX notes_id ON old_notes (id);
CREATE TABLE old_replies (note_id integer REFERENCES old_notes (id));
CREATE TABLE author_notes (author_id integer, CONSTRAINT author_key UNIQUE (author_id));
