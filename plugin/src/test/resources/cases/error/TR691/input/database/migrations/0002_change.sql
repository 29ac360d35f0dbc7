SET lock_timeout = '2s';
SET statement_timeout = '5s';

-- trammel: allow TR600, TR604 because the table has ten rows
CREATE INDEX books_title_idx ON books (title);
