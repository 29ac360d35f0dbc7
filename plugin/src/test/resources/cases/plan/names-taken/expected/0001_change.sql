-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 17 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- views, to be made again
DROP VIEW dear;
DROP VIEW counted;

-- foreign keys of old_replies that go
ALTER TABLE old_replies DROP CONSTRAINT old_replies_note_id_fkey;

-- indexes of old_notes that go
DROP INDEX notes_id;

-- keys of author_notes that go
ALTER TABLE author_notes DROP CONSTRAINT author_key;

-- foreign tables of prices that go
DROP TABLE prices;

-- new table listed_prices
CREATE TABLE listed_prices (
  id     integer NOT NULL,
  amount numeric,
  CONSTRAINT listed_prices_pkey PRIMARY KEY (id)
);

-- new table notes, before replies_note_id_fkey references it
CREATE TABLE notes (
  id        integer,
  author_id integer,
  CONSTRAINT author_key UNIQUE (author_id)
);

-- new table replies
CREATE TABLE replies (
  note_id integer
);

-- new views
CREATE VIEW prices
AS SELECT id, amount FROM listed_prices WHERE amount IS NOT NULL;

-- views, made again
CREATE VIEW counted
AS SELECT count(*) AS n FROM prices;
CREATE VIEW dear
AS SELECT id FROM prices WHERE amount > 10;

-- new indexes of notes
CREATE UNIQUE INDEX notes_id ON notes (id);

-- new foreign keys of replies; what they reference is there now
ALTER TABLE replies ADD CONSTRAINT replies_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes (id);

-- table old_replies goes
DROP TABLE old_replies;

-- table old_notes goes
DROP TABLE old_notes;

-- table author_notes goes
DROP TABLE author_notes;

COMMIT;
