SET lock_timeout = '2s';
SET statement_timeout = '5s';

BEGIN;
CREATE INDEX CONCURRENTLY books_title_idx ON books (title);
COMMIT;
