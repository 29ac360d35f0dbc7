SET lock_timeout = '2s';
SET statement_timeout = '5s';

BEGIN;
ALTER TABLE books ADD CONSTRAINT books_pages_check CHECK (pages > 0) NOT VALID;
ALTER TABLE books VALIDATE CONSTRAINT books_pages_check;
COMMIT;
