SET lock_timeout = '2s';
SET statement_timeout = '5s';

BEGIN;
LOCK TABLE books IN EXCLUSIVE MODE;
COMMIT;
