SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE VIEW titles AS SELECT id, title FROM books;
