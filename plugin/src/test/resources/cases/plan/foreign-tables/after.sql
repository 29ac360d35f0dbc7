CREATE FOREIGN DATA WRAPPER far;
CREATE FOREIGN DATA WRAPPER near;
CREATE SERVER harbour FOREIGN DATA WRAPPER far;
CREATE SERVER quay FOREIGN DATA WRAPPER near;
CREATE FOREIGN TABLE boats (id bigint OPTIONS (column_name 'number', key 'true') NOT NULL,
  name text DEFAULT 'Argo' NOT NULL, captain text OPTIONS (column_name 'master'))
  SERVER harbour OPTIONS (table_name 'ships', fetch '10');
COMMENT ON FOREIGN TABLE boats IS 'What floats elsewhere';
CREATE FOREIGN TABLE berths (id integer, length numeric(5,2) CHECK (length > 0)) SERVER quay;
COMMENT ON FOREIGN TABLE berths IS 'Made again with its server';
GRANT SELECT ON berths TO PUBLIC;
CREATE VIEW long_berths AS SELECT id FROM berths WHERE length > 100;
CREATE FOREIGN TABLE moved (id integer) SERVER quay;
CREATE FOREIGN TABLE added (id integer CHECK (id > 0), at date) SERVER quay OPTIONS (table_name 'new');
