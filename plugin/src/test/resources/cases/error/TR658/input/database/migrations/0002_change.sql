SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE DOMAIN isbn AS text CHECK (length(VALUE) = 13);
