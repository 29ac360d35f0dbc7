SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS books_title_idx ON books (title);
