-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 17 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- checks of children, to be made again
ALTER TABLE children DROP CONSTRAINT positive;

-- foreign keys of children, to be made again
ALTER TABLE children DROP CONSTRAINT plain;

-- keys of bookings, to be made again
ALTER TABLE bookings DROP CONSTRAINT apart;

-- keys of children, to be made again
ALTER TABLE children DROP CONSTRAINT children_pkey;

-- new columns of bookings
ALTER TABLE bookings ADD COLUMN cancelled boolean;

-- keys of bookings, made again
ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled);

-- new keys of bookings
ALTER TABLE bookings ADD CONSTRAINT other EXCLUDE USING btree (id WITH =) DEFERRABLE;

-- keys of children, made again
ALTER TABLE children ADD CONSTRAINT children_pkey PRIMARY KEY (id) INCLUDE (n);

-- checks of children, made again
ALTER TABLE children ADD CONSTRAINT positive CHECK (n > 0) NOT ENFORCED;

-- foreign keys of children, made again; what they reference is there now
ALTER TABLE children ADD CONSTRAINT plain FOREIGN KEY (n) REFERENCES parents (id) ON DELETE SET NULL (n);

-- constraints of children that are checked otherwise
ALTER TABLE children ALTER CONSTRAINT late DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE children VALIDATE CONSTRAINT unsure;
ALTER TABLE children VALIDATE CONSTRAINT unsure_key;

-- comments of bookings
COMMENT ON CONSTRAINT apart ON bookings IS 'Apart';

-- comments of children
COMMENT ON CONSTRAINT children_pkey ON children IS 'Key';
COMMENT ON CONSTRAINT late ON children IS 'Later';
COMMENT ON CONSTRAINT plain ON children IS 'Plain';

COMMIT;
