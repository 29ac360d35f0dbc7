SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER TABLE books ADD CONSTRAINT books_pages_check CHECK (pages > 0);
