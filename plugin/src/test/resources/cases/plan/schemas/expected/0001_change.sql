-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 8 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new schemas
CREATE SCHEMA "Shop";

-- new extensions
CREATE EXTENSION IF NOT EXISTS citext;

-- new types
CREATE TYPE billing.currency AS ENUM (
  'EUR',
  'US$'
);

-- new table Shop.visits
CREATE TABLE "Shop".visits (
  id         integer NOT NULL,
  invoice_id integer,
  mail       citext,
  CONSTRAINT visits_pkey PRIMARY KEY (id),
  CONSTRAINT visits_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES billing.invoices (id)
);

-- new columns of billing.invoices
ALTER TABLE billing.invoices ADD COLUMN paid_in billing.currency DEFAULT 'EUR';

-- new indexes of billing.invoices
CREATE INDEX idx_total ON billing.invoices (total);

-- comments
COMMENT ON TYPE billing.currency IS 'What is paid with';

-- comments of billing.invoices
COMMENT ON INDEX billing.idx_total IS 'Sums';

COMMIT;
