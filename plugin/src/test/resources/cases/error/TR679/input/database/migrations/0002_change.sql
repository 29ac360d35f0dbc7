SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE FUNCTION book_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT count(*) FROM books $$;
