CREATE FOREIGN DATA WRAPPER far OPTIONS (debug 'true');
CREATE FOREIGN DATA WRAPPER near;
CREATE FOREIGN DATA WRAPPER gone VALIDATOR postgresql_fdw_validator;
CREATE SERVER harbour FOREIGN DATA WRAPPER far OPTIONS (host 'sea', port '5432');
CREATE SERVER quay FOREIGN DATA WRAPPER far OPTIONS (host 'sea');
COMMENT ON SERVER quay IS 'Moves to another wrapper';
CREATE USER MAPPING FOR PUBLIC SERVER quay OPTIONS (user 'anyone');
CREATE USER MAPPING FOR PUBLIC SERVER harbour OPTIONS (user 'one');
CREATE SERVER gone VERSION '1' FOREIGN DATA WRAPPER gone OPTIONS (host 'sand');
CREATE USER MAPPING FOR postgres SERVER gone OPTIONS (user 'me');
CREATE SUBSCRIPTION followed CONNECTION 'host=sea' PUBLICATION boats
  WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION gone CONNECTION 'host=sand' PUBLICATION boats WITH (connect = false, binary = true);
