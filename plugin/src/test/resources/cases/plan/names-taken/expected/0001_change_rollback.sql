-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 16 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('replies', 'replies', 'rows of table replies', 'SELECT count(*) FROM replies'),
      ('notes', 'notes', 'rows of table notes', 'SELECT count(*) FROM notes'),
      ('listed_prices', 'listed_prices', 'rows of table listed_prices', 'SELECT count(*) FROM listed_prices')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: table author_notes goes (loses data)
CREATE TABLE author_notes (
  author_id integer
);

-- takes back: table old_notes goes (loses data)
CREATE TABLE old_notes (
  id        integer,
  author_id integer
);

-- takes back: table old_replies goes (loses data)
CREATE TABLE old_replies (
  note_id integer
);

-- takes back: new foreign keys of replies; what they reference is there now
ALTER TABLE replies DROP CONSTRAINT replies_note_id_fkey;

-- takes back: views, made again
DROP VIEW dear;
DROP VIEW counted;

-- takes back: new views
DROP VIEW prices;

-- takes back: new table replies (discards later data)
DROP TABLE replies;

-- takes back: new table notes, before replies_note_id_fkey references it (discards later data)
DROP TABLE notes;

-- takes back: new table listed_prices (discards later data)
DROP TABLE listed_prices;

-- takes back: foreign tables of prices that go (loses data)
CREATE TABLE prices (
  id     integer NOT NULL,
  amount numeric,
  CONSTRAINT prices_pkey PRIMARY KEY (id)
);

-- takes back: keys of author_notes that go
ALTER TABLE author_notes ADD CONSTRAINT author_key UNIQUE (author_id);

-- takes back: indexes of old_notes that go
CREATE UNIQUE INDEX notes_id ON old_notes (id);

-- takes back: foreign keys of old_replies that go
ALTER TABLE old_replies ADD CONSTRAINT old_replies_note_id_fkey FOREIGN KEY (note_id) REFERENCES old_notes (id);

-- takes back: views, to be made again
CREATE VIEW counted
AS SELECT count(*) AS n FROM prices;
CREATE VIEW dear
AS SELECT id FROM prices WHERE amount > 10;

COMMIT;
