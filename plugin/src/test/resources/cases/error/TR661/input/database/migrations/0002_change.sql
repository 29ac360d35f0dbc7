SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE INDEX CONCURRENTLY IF NOT EXISTS books_shelf_idx ON books (shelf_id);
