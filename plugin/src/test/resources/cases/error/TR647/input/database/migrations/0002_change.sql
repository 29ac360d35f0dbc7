SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER DOMAIN isbn ADD CONSTRAINT isbn_length CHECK (length(VALUE) = 13);
