SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER EXTENSION citext UPDATE TO '1.6';
