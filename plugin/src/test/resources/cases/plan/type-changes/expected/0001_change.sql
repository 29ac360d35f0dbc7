-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 29 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- policies of items, to be made again
DROP POLICY "Cheap ones" ON items;

-- policies of owners, to be made again
DROP POLICY "Of owners" ON owners;

-- triggers of items, to be made again
DROP TRIGGER stamp_items ON items;

-- checks of items that go
ALTER TABLE items DROP CONSTRAINT items_state_check;

-- checks of items, to be made again
ALTER TABLE items DROP CONSTRAINT items_title_check;

-- foreign keys of items, to be made again
ALTER TABLE items DROP CONSTRAINT items_owner_id_fkey;

-- indexes of items, to be made again
DROP INDEX idx_items_doubled;
DROP INDEX idx_items_title;

-- columns of items, to be made again
ALTER TABLE items DROP COLUMN doubled;

-- new types
CREATE TYPE item_state AS ENUM (
  'open',
  'closed'
);

-- columns of items that change
ALTER TABLE items ALTER COLUMN owner_id TYPE bigint USING owner_id::bigint;
ALTER TABLE items ALTER COLUMN title DROP DEFAULT;
ALTER TABLE items ALTER COLUMN title TYPE text USING title::text;
ALTER TABLE items ALTER COLUMN title SET DEFAULT 'none';
ALTER TABLE items ALTER COLUMN price TYPE numeric(10,2);
ALTER TABLE items ALTER COLUMN state DROP DEFAULT;
ALTER TABLE items ALTER COLUMN state TYPE item_state USING state::item_state;
ALTER TABLE items ALTER COLUMN state SET DEFAULT 'open';

-- values of column items.data that another type loses, kept
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept.items__data__converted (
  id integer,
  trammel_former text,
  trammel_returned text,
  trammel_layer integer NOT NULL
);
REVOKE ALL ON TABLE trammel_kept.items__data__converted FROM PUBLIC;
INSERT INTO trammel_kept.items__data__converted (trammel_layer)
SELECT coalesce(max(trammel_layer), 0) + 1
FROM trammel_kept.items__data__converted;
ALTER TABLE items ALTER COLUMN data DROP DEFAULT;
INSERT INTO trammel_kept.items__data__converted (id, trammel_former, trammel_returned, trammel_layer)
SELECT id, data::text, (data::jsonb)::json::text, (SELECT max(trammel_layer) FROM trammel_kept.items__data__converted)
FROM items
WHERE data::text <> (data::jsonb)::json::text;

-- columns of items that change
ALTER TABLE items ALTER COLUMN data TYPE jsonb USING data::jsonb;

-- columns of owners that change
ALTER TABLE owners ALTER COLUMN id TYPE bigint USING id::bigint;

-- computed columns of items, made again
ALTER TABLE items ADD COLUMN doubled numeric GENERATED ALWAYS AS (price * 2) STORED;

-- checks of items, made again
ALTER TABLE items ADD CONSTRAINT items_title_check CHECK (title <> '');

-- indexes of items, made again
CREATE INDEX idx_items_doubled ON items (doubled);
CREATE INDEX idx_items_title ON items (lower(title)) WHERE (title IS NOT NULL);

-- foreign keys of items, made again; what they reference is there now
ALTER TABLE items ADD CONSTRAINT items_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owners (id);

-- triggers of items, made again
CREATE TRIGGER stamp_items
  BEFORE UPDATE OF price ON items
  FOR EACH ROW
  WHEN (new.price > 1)
  EXECUTE FUNCTION stamp();

-- policies of items, made again
CREATE POLICY "Cheap ones" ON items
  FOR ALL
  TO public
  USING (price < 100);

-- policies of owners, made again
CREATE POLICY "Of owners" ON owners
  FOR ALL
  TO public
  USING (EXISTS (SELECT FROM items WHERE items.owner_id = owners.id AND items.price > 1));

COMMIT;
