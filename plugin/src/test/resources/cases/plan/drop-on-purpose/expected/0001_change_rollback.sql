-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 14 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: table kinds goes (loses data)
CREATE TABLE kinds (
  id integer NOT NULL,
  CONSTRAINT kinds_pkey PRIMARY KEY (id)
);

-- takes back: columns of uses that go (loses data)
ALTER TABLE uses ADD COLUMN code text;

-- takes back: columns of items that go (loses data)
ALTER TABLE items ADD COLUMN label text NOT NULL DEFAULT 'x';
COMMENT ON COLUMN items.label IS 'What it says';
ALTER TABLE items ADD CONSTRAINT items_label_check CHECK (label <> '');
ALTER TABLE items ADD CONSTRAINT items_label_key UNIQUE (label);
CREATE SEQUENCE items_number_seq AS integer;
ALTER TABLE items ADD COLUMN number integer NOT NULL DEFAULT nextval('items_number_seq'::regclass);
ALTER SEQUENCE items_number_seq OWNED BY items.number;
ALTER TABLE items ADD COLUMN kind_id integer;
ALTER TABLE items ADD CONSTRAINT items_kind_id_fkey FOREIGN KEY (kind_id) REFERENCES kinds (id);
CREATE INDEX idx_items_both ON items (kind_id, label);

-- takes back: keys of codes that go
ALTER TABLE codes ADD CONSTRAINT codes_code_key UNIQUE (code);

-- takes back: foreign keys of uses that go
ALTER TABLE uses ADD CONSTRAINT uses_code_fkey FOREIGN KEY (code) REFERENCES codes (code);

COMMIT;
