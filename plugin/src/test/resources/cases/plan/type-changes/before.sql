CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE owners (id integer PRIMARY KEY);
CREATE TABLE items (
  id integer PRIMARY KEY,
  owner_id integer REFERENCES owners (id),
  title varchar(100) DEFAULT 'none' CHECK (title <> ''),
  price numeric(6,2) CHECK (price > 0),
  doubled numeric GENERATED ALWAYS AS (price * 2) STORED,
  state text DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  data json
);
CREATE INDEX idx_items_title ON items (lower(title)) WHERE title IS NOT NULL;
CREATE INDEX idx_items_doubled ON items (doubled);
CREATE TRIGGER stamp_items BEFORE UPDATE OF price ON items
  FOR EACH ROW WHEN (new.price > 1) EXECUTE FUNCTION stamp();
ALTER TABLE items ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Cheap ones" ON items USING (price < 100);
CREATE POLICY "Of owners" ON owners USING (EXISTS (SELECT FROM items WHERE items.owner_id = owners.id AND items.price > 1));
