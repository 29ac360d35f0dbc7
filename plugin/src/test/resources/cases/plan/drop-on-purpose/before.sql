CREATE TABLE kinds (id integer PRIMARY KEY);
CREATE TABLE items (
  id integer PRIMARY KEY,
  kind_id integer REFERENCES kinds (id),
  number serial,
  label text NOT NULL DEFAULT 'x' CHECK (label <> '') UNIQUE
);
COMMENT ON COLUMN items.label IS 'What it says';
CREATE INDEX idx_items_both ON items (kind_id, label);
CREATE TABLE codes (id integer PRIMARY KEY, code text CONSTRAINT codes_code_key UNIQUE);
CREATE TABLE uses (id integer PRIMARY KEY, code text REFERENCES codes (code));
