-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 6 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: columns of customers that change
ALTER TABLE customers RENAME CONSTRAINT customers_id_not_null TO clients_id_not_null;

-- takes back: renames, so that what is there stays
ALTER INDEX idx_customers_kind RENAME TO idx_clients_kind;
ALTER TABLE customers RENAME CONSTRAINT customers_login_key TO clients_user_key;
ALTER TABLE customers RENAME CONSTRAINT customers_pkey TO clients_pkey;
ALTER TABLE customers RENAME COLUMN login TO "user";
ALTER TABLE customers RENAME TO clients;

COMMIT;
