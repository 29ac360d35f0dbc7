SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE MATERIALIZED VIEW titles AS SELECT id, title FROM books;
