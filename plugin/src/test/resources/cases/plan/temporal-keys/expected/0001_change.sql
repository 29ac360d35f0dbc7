-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 5 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- keys of doors that go
ALTER TABLE doors DROP CONSTRAINT doors_open;

-- keys of rooms, to be made again
ALTER TABLE rooms DROP CONSTRAINT rooms_pkey;

-- new keys of bookings
ALTER TABLE bookings ADD CONSTRAINT bookings_during UNIQUE (id, during WITHOUT OVERLAPS);

-- keys of rooms, made again
ALTER TABLE rooms ADD CONSTRAINT rooms_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS);

-- new foreign keys of bookings; what they reference is there now
ALTER TABLE bookings ADD CONSTRAINT bookings_room FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD valid);

COMMIT;
