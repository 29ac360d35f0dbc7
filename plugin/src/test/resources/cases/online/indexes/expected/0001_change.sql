-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- indexes of item, to be made again
DROP INDEX item_note_length;

-- indexes of item that go
DROP INDEX item_stale;

-- new table place
CREATE TABLE place (
  id   bigint NOT NULL,
  name text,
  CONSTRAINT place_pkey PRIMARY KEY (id)
);

-- columns of item that change
ALTER TABLE item ALTER COLUMN note TYPE character varying(200) USING note::character varying;

COMMIT;
