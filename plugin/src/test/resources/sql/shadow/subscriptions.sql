CREATE TABLE boats (id integer PRIMARY KEY);
CREATE SUBSCRIPTION plain CONNECTION 'host=sea password=shells' PUBLICATION boats
  WITH (connect = false);
CREATE SUBSCRIPTION told CONNECTION 'host=sea' PUBLICATION boats, "Quays"
  WITH (connect = false, slot_name = NONE, binary, streaming = on, synchronous_commit = 'remote_write',
    two_phase = true, disable_on_error = true);
CREATE SUBSCRIPTION moved CONNECTION 'host=sea' PUBLICATION boats
  WITH (connect = false, enabled = false, slot_name = 'own');
ALTER SUBSCRIPTION moved CONNECTION 'host=ocean';
ALTER SUBSCRIPTION moved SET PUBLICATION quays, piers WITH (refresh = false);
ALTER SUBSCRIPTION moved ADD PUBLICATION boats WITH (refresh = false);
ALTER SUBSCRIPTION moved DROP PUBLICATION piers WITH (refresh = false);
ALTER SUBSCRIPTION moved SET (binary = true, synchronous_commit = on);
ALTER SUBSCRIPTION moved SET (binary = false);
COMMENT ON SUBSCRIPTION moved IS 'Follows the harbour';
ALTER SUBSCRIPTION plain RENAME TO simple;
CREATE SUBSCRIPTION gone CONNECTION 'host=sea' PUBLICATION boats WITH (connect = false, slot_name = NONE);
DROP SUBSCRIPTION gone;
