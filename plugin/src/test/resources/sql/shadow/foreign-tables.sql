CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER harbour FOREIGN DATA WRAPPER far;
CREATE SERVER quay FOREIGN DATA WRAPPER far;
CREATE SCHEMA sea;
CREATE FOREIGN TABLE boats (
  id integer OPTIONS (column_name 'no', "Key" 'true') NOT NULL,
  name varchar(20) COLLATE "C" DEFAULT 'Argo',
  length numeric(5,2) CONSTRAINT floats CHECK (length > 0),
  twice numeric GENERATED ALWAYS AS (length * 2) STORED,
  CHECK (id > 0)
) SERVER harbour OPTIONS (table_name 'Boats', mode 'it''s');
CREATE FOREIGN TABLE IF NOT EXISTS boats (id integer) SERVER harbour;
CREATE FOREIGN TABLE sea.waves (height integer) SERVER quay;
ALTER FOREIGN TABLE boats ADD COLUMN captain text, ALTER COLUMN id OPTIONS (SET column_name 'number', DROP "Key");
ALTER FOREIGN TABLE boats OPTIONS (ADD fetch '10', SET table_name 'ships', DROP mode);
ALTER FOREIGN TABLE boats ALTER COLUMN captain OPTIONS (ADD column_name 'master');
ALTER FOREIGN TABLE boats ALTER COLUMN id TYPE bigint, ALTER COLUMN name SET DEFAULT 'Dora', ALTER COLUMN name SET NOT NULL;
ALTER FOREIGN TABLE boats RENAME COLUMN captain TO master;
ALTER FOREIGN TABLE boats ADD CONSTRAINT short CHECK (length < 300);
ALTER TABLE boats DROP CONSTRAINT floats;
COMMENT ON FOREIGN TABLE boats IS 'What lies elsewhere';
COMMENT ON COLUMN boats.id IS 'As painted on the bow';
CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER watched BEFORE INSERT ON boats FOR EACH ROW EXECUTE FUNCTION watch();
CREATE VIEW long_boats AS SELECT id, name FROM boats WHERE length > 100;
GRANT SELECT ON boats TO PUBLIC;
ALTER FOREIGN TABLE boats RENAME TO ships;
ALTER FOREIGN TABLE sea.waves SET SCHEMA public;
ALTER SERVER harbour RENAME TO port;
CREATE TABLE logs (at date, what text) PARTITION BY RANGE (at);
CREATE FOREIGN TABLE logs_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') SERVER port OPTIONS (table_name 'logs');
CREATE TABLE base (id integer);
CREATE FOREIGN TABLE derived (more text) INHERITS (base) SERVER port;
CREATE FOREIGN TABLE gone (id integer) SERVER port;
CREATE FOREIGN TABLE gone_too (id integer) SERVER port;
DROP FOREIGN TABLE gone;
DROP FOREIGN TABLE IF EXISTS gone, gone_too CASCADE;
