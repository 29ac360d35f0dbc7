-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 28 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: policies of owners, made again
DROP POLICY "Of owners" ON owners;

-- takes back: policies of items, made again
DROP POLICY "Cheap ones" ON items;

-- takes back: triggers of items, made again
DROP TRIGGER stamp_items ON items;

-- takes back: foreign keys of items, made again; what they reference is there now
ALTER TABLE items DROP CONSTRAINT items_owner_id_fkey;

-- takes back: indexes of items, made again
DROP INDEX idx_items_title;

-- takes back: checks of items, made again
ALTER TABLE items DROP CONSTRAINT items_title_check;

-- takes back: computed columns of items, made again (discards later data)
ALTER TABLE items DROP COLUMN doubled;

-- takes back: columns of owners that change (discards later data)
ALTER TABLE owners ALTER COLUMN id TYPE integer USING id::integer;

-- takes back: columns of items that change (discards later data)
ALTER TABLE items ALTER COLUMN data TYPE json USING data::json;

-- takes back: values of column items.data that another type loses, kept
UPDATE items AS here
SET data = kept.trammel_former::json
FROM trammel_kept.items__data__converted AS kept
WHERE kept.id = here.id AND here.data::text = kept.trammel_returned
  AND kept.trammel_layer = (SELECT max(trammel_layer) FROM trammel_kept.items__data__converted);
DELETE FROM trammel_kept.items__data__converted
WHERE trammel_layer = (SELECT max(trammel_layer) FROM trammel_kept.items__data__converted);
DO $trammel$
BEGIN
  IF NOT EXISTS (SELECT FROM trammel_kept.items__data__converted) THEN
    DROP TABLE trammel_kept.items__data__converted;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'trammel_kept'::regnamespace) THEN
    DROP SCHEMA trammel_kept;
  END IF;
END
$trammel$;

-- takes back: columns of items that change
ALTER TABLE items ALTER COLUMN state DROP DEFAULT;

-- takes back: columns of items that change (discards later data)
ALTER TABLE items ALTER COLUMN state TYPE text USING state::text;

-- takes back: columns of items that change
ALTER TABLE items ALTER COLUMN state SET DEFAULT 'open';

-- takes back: columns of items that change (discards later data)
ALTER TABLE items ALTER COLUMN price TYPE numeric(6,2);

-- takes back: columns of items that change
ALTER TABLE items ALTER COLUMN title DROP DEFAULT;

-- takes back: columns of items that change (discards later data)
ALTER TABLE items ALTER COLUMN title TYPE character varying(100) USING title::character varying;

-- takes back: columns of items that change
ALTER TABLE items ALTER COLUMN title SET DEFAULT 'none';

-- takes back: columns of items that change (discards later data)
ALTER TABLE items ALTER COLUMN owner_id TYPE integer USING owner_id::integer;

-- takes back: new types
DROP TYPE item_state;

-- takes back: columns of items, to be made again (loses data)
ALTER TABLE items ADD COLUMN doubled numeric GENERATED ALWAYS AS (price * 2) STORED;

-- takes back: indexes of items, to be made again
CREATE INDEX idx_items_title ON items (lower(title)) WHERE (title IS NOT NULL);
CREATE INDEX idx_items_doubled ON items (doubled);

-- takes back: foreign keys of items, to be made again
ALTER TABLE items ADD CONSTRAINT items_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owners (id);

-- takes back: checks of items, to be made again
ALTER TABLE items ADD CONSTRAINT items_title_check CHECK (title <> '');

-- takes back: checks of items that go
ALTER TABLE items ADD CONSTRAINT items_state_check CHECK (state IN ('open', 'closed'));

-- takes back: triggers of items, to be made again
CREATE TRIGGER stamp_items
  BEFORE UPDATE OF price ON items
  FOR EACH ROW
  WHEN (new.price > 1)
  EXECUTE FUNCTION stamp();

-- takes back: policies of owners, to be made again
CREATE POLICY "Of owners" ON owners
  FOR ALL
  TO public
  USING (EXISTS (SELECT FROM items WHERE items.owner_id = owners.id AND items.price > 1));

-- takes back: policies of items, to be made again
CREATE POLICY "Cheap ones" ON items
  FOR ALL
  TO public
  USING (price < 100);

COMMIT;
