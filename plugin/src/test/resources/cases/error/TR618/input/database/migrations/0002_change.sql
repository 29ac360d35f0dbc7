SET lock_timeout = '2s';
SET statement_timeout = '5s';

BEGIN;
ALTER TABLE books ADD COLUMN note text;
CREATE INDEX shelves_label_idx ON shelves (label);
COMMIT;
