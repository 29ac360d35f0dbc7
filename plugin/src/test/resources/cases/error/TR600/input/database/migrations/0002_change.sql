SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE INDEX books_title_idx ON books (title);
