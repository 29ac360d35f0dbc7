SET lock_timeout = '2s';
SET statement_timeout = '5s';

-- trammel: allow TR600
CREATE INDEX books_title_idx ON books (title);
