-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 15 steps.
-- The way back: r/0001_change_rollback.sql

BEGIN;

-- fails rather than keep others waiting
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- NOT NULL of author, with no row to read: a valid check says it
ALTER TABLE author ALTER COLUMN name SET NOT NULL;
ALTER TABLE author DROP CONSTRAINT trammel_not_null_2_name;

-- NOT NULL of book, with no row to read: a valid check says it
ALTER TABLE book ALTER COLUMN author_id SET NOT NULL;
ALTER TABLE book DROP CONSTRAINT trammel_not_null_2_author_id;

-- NOT NULL of tag, with no row to read: a valid check says it
ALTER TABLE tag ALTER COLUMN book_id SET NOT NULL;
ALTER TABLE tag DROP CONSTRAINT trammel_not_null_1_book_id;
ALTER TABLE tag ALTER COLUMN label SET NOT NULL;
ALTER TABLE tag DROP CONSTRAINT trammel_not_null_2_label;

-- new keys of author
ALTER TABLE author ADD CONSTRAINT author_email UNIQUE USING INDEX author_email;

-- new keys of book
ALTER TABLE book ADD CONSTRAINT book_isbn UNIQUE USING INDEX book_isbn DEFERRABLE;

-- new keys of tag
ALTER TABLE tag ADD CONSTRAINT tag_pkey PRIMARY KEY USING INDEX tag_pkey;

-- new checks of author
ALTER TABLE author ADD CONSTRAINT author_born CHECK (born > '1500-01-01') NOT VALID;

-- new checks of book
ALTER TABLE book ADD CONSTRAINT book_shelf CHECK (shelf > 0) NOT VALID;

-- new indexes of review
CREATE INDEX review_book_id ON review (book_id);

-- new foreign keys of book; what they reference is there now
ALTER TABLE book ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE NOT VALID;

COMMIT;
