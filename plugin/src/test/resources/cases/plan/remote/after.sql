CREATE FOREIGN DATA WRAPPER far VALIDATOR postgresql_fdw_validator;
CREATE FOREIGN DATA WRAPPER near OPTIONS (level '1');
COMMENT ON FOREIGN DATA WRAPPER near IS 'Next door';
CREATE SERVER harbour VERSION '2' FOREIGN DATA WRAPPER far OPTIONS (host 'ocean', dbname 'boats');
CREATE SERVER quay FOREIGN DATA WRAPPER near OPTIONS (host 'sea');
CREATE USER MAPPING FOR PUBLIC SERVER quay OPTIONS (user 'anyone');
CREATE USER MAPPING FOR PUBLIC SERVER harbour OPTIONS (user 'all');
CREATE SERVER pier TYPE 'wood' VERSION '1' FOREIGN DATA WRAPPER near;
CREATE USER MAPPING FOR CURRENT_USER SERVER pier OPTIONS (user 'me');
CREATE SUBSCRIPTION followed CONNECTION 'host=ocean' PUBLICATION boats, quays
  WITH (connect = false, slot_name = NONE, binary = true, disable_on_error = true);
COMMENT ON SUBSCRIPTION followed IS 'Follows the harbour';
CREATE SUBSCRIPTION added CONNECTION 'host=sand' PUBLICATION boats
  WITH (connect = false, slot_name = 'own', synchronous_commit = 'remote_apply');
