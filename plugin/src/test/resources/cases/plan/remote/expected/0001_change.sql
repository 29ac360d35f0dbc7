-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 18 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- subscription gone that goes
ALTER SUBSCRIPTION gone DISABLE;
ALTER SUBSCRIPTION gone SET (slot_name = NONE);
DROP SUBSCRIPTION gone;

-- objects, to be made again
DROP USER MAPPING FOR public SERVER quay;
DROP SERVER quay;

-- foreign data wrapper far that changes
ALTER FOREIGN DATA WRAPPER far VALIDATOR postgresql_fdw_validator OPTIONS (DROP debug);

-- foreign data wrapper near that changes
ALTER FOREIGN DATA WRAPPER near OPTIONS (ADD level '1');

-- server harbour that changes
ALTER SERVER harbour VERSION '2' OPTIONS (ADD dbname 'boats', SET host 'ocean', DROP port);

-- server pier, new
CREATE SERVER pier TYPE 'wood' VERSION '1' FOREIGN DATA WRAPPER near;

-- server quay, made again
CREATE SERVER quay FOREIGN DATA WRAPPER near OPTIONS (host 'sea');

-- user mapping current_user on server pier, new
CREATE USER MAPPING FOR current_user SERVER pier OPTIONS ("user" 'me');

-- user mapping public on server harbour that changes
ALTER USER MAPPING FOR public SERVER harbour OPTIONS (SET "user" 'all');

-- user mapping public on server quay, made again
CREATE USER MAPPING FOR public SERVER quay OPTIONS ("user" 'anyone');

-- subscription added, new
CREATE SUBSCRIPTION added
  CONNECTION 'host=sand'
  PUBLICATION boats
  WITH (connect = false, slot_name = 'own', synchronous_commit = 'remote_apply');

-- subscription followed that changes
ALTER SUBSCRIPTION followed CONNECTION 'host=ocean';
ALTER SUBSCRIPTION followed SET PUBLICATION boats, quays WITH (refresh = false);
ALTER SUBSCRIPTION followed SET (binary = true, disable_on_error = true);

-- comments
COMMENT ON FOREIGN DATA WRAPPER near IS 'Next door';
COMMENT ON SUBSCRIPTION followed IS 'Follows the harbour';

-- user mapping postgres on server gone that goes
DROP USER MAPPING FOR postgres SERVER gone;

-- server gone that goes
DROP SERVER gone;

-- foreign data wrapper gone that goes
DROP FOREIGN DATA WRAPPER gone;

COMMIT;
