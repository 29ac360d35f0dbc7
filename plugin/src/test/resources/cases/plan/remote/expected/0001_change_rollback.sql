-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 19 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: foreign data wrapper gone that goes
CREATE FOREIGN DATA WRAPPER gone VALIDATOR postgresql_fdw_validator;

-- takes back: server gone that goes
CREATE SERVER gone VERSION '1' FOREIGN DATA WRAPPER gone OPTIONS (host 'sand');

-- takes back: user mapping postgres on server gone that goes
CREATE USER MAPPING FOR postgres SERVER gone OPTIONS ("user" 'me');

-- takes back: comments
COMMENT ON SUBSCRIPTION followed IS NULL;
COMMENT ON FOREIGN DATA WRAPPER near IS NULL;

-- takes back: subscription followed that changes
ALTER SUBSCRIPTION followed CONNECTION 'host=sea';
ALTER SUBSCRIPTION followed SET PUBLICATION boats WITH (refresh = false);
ALTER SUBSCRIPTION followed SET (binary = false, disable_on_error = false);

-- takes back: subscription added, new
ALTER SUBSCRIPTION added DISABLE;
ALTER SUBSCRIPTION added SET (slot_name = NONE);
DROP SUBSCRIPTION added;

-- takes back: user mapping public on server quay, made again
DROP USER MAPPING FOR public SERVER quay;

-- takes back: user mapping public on server harbour that changes
ALTER USER MAPPING FOR public SERVER harbour OPTIONS (SET "user" 'one');

-- takes back: user mapping current_user on server pier, new
DROP USER MAPPING FOR current_user SERVER pier;

-- takes back: server quay, made again
DROP SERVER quay;

-- takes back: server pier, new
DROP SERVER pier;

-- takes back: server harbour that changes
ALTER SERVER harbour VERSION NULL OPTIONS (DROP dbname, SET host 'sea', ADD port '5432');

-- takes back: foreign data wrapper near that changes
ALTER FOREIGN DATA WRAPPER near OPTIONS (DROP level);

-- takes back: foreign data wrapper far that changes
ALTER FOREIGN DATA WRAPPER far NO VALIDATOR OPTIONS (ADD debug 'true');

-- takes back: objects, to be made again
CREATE SERVER quay FOREIGN DATA WRAPPER far OPTIONS (host 'sea');
COMMENT ON SERVER quay IS 'Moves to another wrapper';
CREATE USER MAPPING FOR public SERVER quay OPTIONS ("user" 'anyone');

-- takes back: subscription gone that goes
CREATE SUBSCRIPTION gone
  CONNECTION 'host=sand'
  PUBLICATION boats
  WITH (connect = false, binary = true);

COMMIT;
