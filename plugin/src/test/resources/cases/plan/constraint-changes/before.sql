CREATE TABLE parents (id integer PRIMARY KEY, code text UNIQUE, n integer);
CREATE TABLE children (
  id integer PRIMARY KEY,
  parent integer,
  n integer,
  CONSTRAINT late FOREIGN KEY (parent) REFERENCES parents,
  CONSTRAINT plain FOREIGN KEY (n) REFERENCES parents,
  CONSTRAINT positive CHECK (n > 0) NO INHERIT
);
ALTER TABLE children ADD CONSTRAINT unsure CHECK (id > 0) NOT VALID;
ALTER TABLE children ADD CONSTRAINT unsure_key FOREIGN KEY (id) REFERENCES parents NOT VALID;
CREATE TABLE bookings (id integer PRIMARY KEY, during tsrange, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
COMMENT ON CONSTRAINT late ON children IS 'Late';
COMMENT ON CONSTRAINT apart ON bookings IS 'Apart';
