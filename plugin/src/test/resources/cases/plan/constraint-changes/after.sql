CREATE TABLE parents (id integer PRIMARY KEY, code text UNIQUE, n integer);
CREATE TABLE children (
  id integer,
  parent integer,
  n integer,
  CONSTRAINT children_pkey PRIMARY KEY (id) INCLUDE (n),
  CONSTRAINT late FOREIGN KEY (parent) REFERENCES parents DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT plain FOREIGN KEY (n) REFERENCES parents ON DELETE SET NULL (n),
  CONSTRAINT positive CHECK (n > 0) /*!18 NOT ENFORCED */,
  CONSTRAINT unsure CHECK (id > 0),
  CONSTRAINT unsure_key FOREIGN KEY (id) REFERENCES parents
);
CREATE TABLE bookings (
  id integer PRIMARY KEY,
  during tsrange,
  cancelled boolean,
  CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled),
  CONSTRAINT other EXCLUDE (id WITH =) DEFERRABLE
);
COMMENT ON CONSTRAINT late ON children IS 'Later';
COMMENT ON CONSTRAINT plain ON children IS 'Plain';
COMMENT ON CONSTRAINT apart ON bookings IS 'Apart';
COMMENT ON CONSTRAINT children_pkey ON children IS 'Key';
