-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 6 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- renames, so that what is there stays
ALTER TABLE clients RENAME TO customers;
ALTER TABLE customers RENAME COLUMN "user" TO login;
ALTER TABLE customers RENAME CONSTRAINT clients_pkey TO customers_pkey;
ALTER TABLE customers RENAME CONSTRAINT clients_user_key TO customers_login_key;
ALTER INDEX idx_clients_kind RENAME TO idx_customers_kind;

-- columns of customers that change
ALTER TABLE customers RENAME CONSTRAINT clients_id_not_null TO customers_id_not_null;

COMMIT;
