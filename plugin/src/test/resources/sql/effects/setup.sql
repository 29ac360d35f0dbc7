CREATE TYPE mood AS ENUM ('calm', 'wild');
CREATE DOMAIN short_text AS text CHECK (length(VALUE) < 100);
CREATE DOMAIN any_text AS text;
CREATE FUNCTION steady() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$;
CREATE FUNCTION restless() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT random()::text $$;
CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE shelves (
  id bigint PRIMARY KEY,
  label varchar(20) NOT NULL,
  code text
);
CREATE TABLE books (
  id bigint PRIMARY KEY,
  shelf_id bigint REFERENCES shelves (id),
  other_shelf bigint,
  title varchar(20) NOT NULL,
  note text,
  pages integer CHECK (pages > 0),
  price numeric(10,2),
  isbn char(13),
  feeling mood,
  hint short_text,
  loose any_text,
  made timestamp,
  seen timestamptz(3),
  tags varchar(10)[],
  words text[],
  address cidr,
  checked text,
  CONSTRAINT checked_there CHECK (checked IS NOT NULL),
  CONSTRAINT short_title CHECK (length(title) < 15)
);
ALTER TABLE books ADD CONSTRAINT cheap CHECK (price < 1000) NOT VALID;
ALTER TABLE books ADD CONSTRAINT books_other_shelf_fkey FOREIGN KEY (other_shelf) REFERENCES shelves (id) NOT VALID;
CREATE INDEX books_title_idx ON books (title);
CREATE UNIQUE INDEX books_note_idx ON books (note);
CREATE TABLE loans (
  id bigint PRIMARY KEY,
  book_id bigint NOT NULL
);
CREATE TRIGGER loans_noted BEFORE UPDATE ON loans FOR EACH ROW EXECUTE FUNCTION noted();
CREATE POLICY loans_seen ON loans FOR SELECT USING (true);
CREATE VIEW titles AS SELECT id, title FROM books;
CREATE MATERIALIZED VIEW long_books AS SELECT id, pages FROM books;
CREATE TABLE measures (at date NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE measures_2025 PARTITION OF measures FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE measures_2026 (at date NOT NULL, value integer);
INSERT INTO shelves SELECT i, 'shelf ' || i, 'c' || i FROM generate_series(1, 50) i;
INSERT INTO books
  SELECT i, i % 50 + 1, i % 50 + 1, 'book ' || i, 'note ' || i, i, i, i, 'calm', 'h', 'l', now(), now(),
    '{a}', '{a}', '10.0.0.0/8', 'c'
  FROM generate_series(1, 400) i;
INSERT INTO loans SELECT i, i FROM generate_series(1, 300) i;
INSERT INTO measures SELECT '2025-03-01', i FROM generate_series(1, 100) i;
INSERT INTO measures_2026 SELECT '2026-03-01', i FROM generate_series(1, 100) i;
