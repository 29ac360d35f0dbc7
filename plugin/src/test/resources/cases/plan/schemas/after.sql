CREATE SCHEMA billing;
CREATE SCHEMA "Shop";
CREATE EXTENSION citext;
CREATE TYPE billing.currency AS ENUM ('EUR', 'US$');
COMMENT ON TYPE billing.currency IS 'What is paid with';
CREATE TABLE billing.invoices (id integer PRIMARY KEY, total numeric, paid_in billing.currency DEFAULT 'EUR');
CREATE INDEX idx_total ON billing.invoices (total);
COMMENT ON INDEX billing.idx_total IS 'Sums';
CREATE TABLE "Shop".visits (id integer PRIMARY KEY, invoice_id integer REFERENCES billing.invoices (id), mail citext);
