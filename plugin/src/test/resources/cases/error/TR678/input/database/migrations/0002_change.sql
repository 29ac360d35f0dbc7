SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE FUNCTION half(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT n / 2 $$;
