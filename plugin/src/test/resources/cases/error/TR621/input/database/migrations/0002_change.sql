SET lock_timeout = '2s';
SET statement_timeout = '5s';

BEGIN;
ALTER TYPE state ADD VALUE 'lost' AFTER 'sold';
UPDATE books SET state = 'lost' WHERE pages = 0;
COMMIT;
