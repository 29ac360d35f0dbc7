-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 6 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- new table review
CREATE TABLE review (
  id      bigint NOT NULL,
  book_id bigint NOT NULL,
  stars   integer,
  CONSTRAINT review_pkey PRIMARY KEY (id),
  CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5),
  CONSTRAINT review_book FOREIGN KEY (book_id) REFERENCES book (id)
);

-- new columns of book
ALTER TABLE book ADD COLUMN shelf integer NOT NULL DEFAULT 1;

-- stand for NOT NULL until all rows of author were read
ALTER TABLE author ADD CONSTRAINT trammel_not_null_2_name CHECK (name IS NOT NULL) NOT VALID;

-- stand for NOT NULL until all rows of book were read
ALTER TABLE book ADD CONSTRAINT trammel_not_null_2_author_id CHECK (author_id IS NOT NULL) NOT VALID;

-- stand for NOT NULL until all rows of tag were read
ALTER TABLE tag ADD CONSTRAINT trammel_not_null_1_book_id CHECK (book_id IS NOT NULL) NOT VALID;
ALTER TABLE tag ADD CONSTRAINT trammel_not_null_2_label CHECK (label IS NOT NULL) NOT VALID;

COMMIT;
