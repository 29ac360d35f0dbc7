CREATE EXTENSION btree_gist;
CREATE SCHEMA ops;
CREATE TABLE keys (
  a integer,
  b integer,
  c text,
  d text,
  PRIMARY KEY (a) INCLUDE (b, c),
  CONSTRAINT unique_b UNIQUE NULLS NOT DISTINCT (b) INCLUDE (c) WITH (fillfactor = 50) DEFERRABLE,
  UNIQUE (c, d) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE bookings (
  id integer PRIMARY KEY,
  room integer,
  during tsrange,
  area circle,
  cancelled boolean,
  EXCLUDE USING gist (room WITH =, during WITH &&),
  CONSTRAINT apart EXCLUDE USING gist (area WITH &&) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED,
  EXCLUDE (room WITH OPERATOR(pg_catalog.=)),
  EXCLUDE USING gist ((room + 1) WITH =, (lower(during)) WITH <>) INCLUDE (id) WITH (fillfactor = 80)
);
ALTER TABLE bookings ADD CONSTRAINT hash_apart EXCLUDE USING hash (room WITH =);
ALTER TABLE bookings ADD EXCLUDE USING btree (id DESC WITH =, room WITH =);
ALTER TABLE bookings RENAME COLUMN room TO hall;
ALTER TABLE bookings RENAME CONSTRAINT apart TO far_apart;
CREATE TABLE parents (x integer, y integer, PRIMARY KEY (x, y));
CREATE TABLE children (
  id integer PRIMARY KEY,
  x integer,
  y integer,
  z integer DEFAULT 1,
  FOREIGN KEY (x, y) REFERENCES parents ON DELETE SET NULL (y),
  CONSTRAINT to_default FOREIGN KEY (z, y) REFERENCES parents ON DELETE SET DEFAULT (z, y) ON UPDATE CASCADE,
  CONSTRAINT not_enforced FOREIGN KEY (x, z) REFERENCES parents /*!18 NOT ENFORCED */,
  CONSTRAINT positive CHECK (id > 0) /*!18 NOT ENFORCED */,
  CONSTRAINT negative CHECK (x < 0)
);
ALTER TABLE children ADD CONSTRAINT late FOREIGN KEY (x, y) REFERENCES parents NOT VALID;
ALTER TABLE children ADD CONSTRAINT late_check CHECK (z > 0) NOT VALID;
ALTER TABLE children ADD CONSTRAINT never FOREIGN KEY (x, y) REFERENCES parents NOT VALID;
ALTER TABLE children VALIDATE CONSTRAINT late, VALIDATE CONSTRAINT late_check;
ALTER TABLE children ALTER CONSTRAINT late DEFERRABLE INITIALLY DEFERRED;
/*!18 ALTER TABLE children ALTER CONSTRAINT never NOT ENFORCED; */
/*!18 ALTER TABLE children ALTER CONSTRAINT not_enforced ENFORCED; */
ALTER TABLE children ALTER CONSTRAINT children_x_y_fkey DEFERRABLE;
ALTER TABLE children ALTER CONSTRAINT children_x_y_fkey NOT DEFERRABLE;
ALTER TABLE children RENAME COLUMN y TO why;
COMMENT ON CONSTRAINT late ON children IS 'It came late';
COMMENT ON CONSTRAINT children_pkey ON children IS 'The key';
COMMENT ON CONSTRAINT positive ON children IS 'Not looked at';
COMMENT ON CONSTRAINT far_apart ON bookings IS 'Never near';
CREATE TABLE adopted (id integer, code text NOT NULL, n integer);
CREATE UNIQUE INDEX adopted_id ON adopted (id) INCLUDE (n);
CREATE UNIQUE INDEX adopted_code ON adopted (code) WITH (fillfactor = 75);
ALTER TABLE adopted ADD CONSTRAINT adopted_key PRIMARY KEY USING INDEX adopted_id;
ALTER TABLE adopted ADD UNIQUE USING INDEX adopted_code DEFERRABLE;
ALTER TABLE children OWNER TO CURRENT_USER, ADD COLUMN more integer;
COMMENT ON SCHEMA ops IS 'Operations';
COMMENT ON SCHEMA public IS 'What all see';
COMMENT ON EXTENSION btree_gist IS 'Scalars in gist';
CREATE TABLE born_valid (
  n integer,
  m integer,
  CONSTRAINT born_valid_n CHECK (n > 0) NOT VALID,
  CONSTRAINT born_valid_m FOREIGN KEY (m) REFERENCES adopted NOT VALID,
  CONSTRAINT born_valid_loose CHECK (m > 0) /*!18 NOT ENFORCED */
);
