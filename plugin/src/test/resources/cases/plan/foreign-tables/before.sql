CREATE FOREIGN DATA WRAPPER far;
CREATE FOREIGN DATA WRAPPER near;
CREATE SERVER harbour FOREIGN DATA WRAPPER far;
CREATE SERVER quay FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE boats (id integer OPTIONS (column_name 'no') NOT NULL, name text, old text)
  SERVER harbour OPTIONS (table_name 'boats', mode 'read');
COMMENT ON FOREIGN TABLE boats IS 'What lies elsewhere';
CREATE FOREIGN TABLE berths (id integer, length numeric(5,2) CHECK (length > 0)) SERVER quay;
COMMENT ON FOREIGN TABLE berths IS 'Made again with its server';
GRANT SELECT ON berths TO PUBLIC;
CREATE VIEW long_berths AS SELECT id FROM berths WHERE length > 100;
CREATE FOREIGN TABLE moved (id integer) SERVER harbour;
CREATE FOREIGN TABLE gone (id integer DEFAULT 7) SERVER harbour OPTIONS (table_name 'gone');
COMMENT ON COLUMN gone.id IS 'Comes back';
