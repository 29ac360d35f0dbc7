-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 5 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: new foreign keys of bookings; what they reference is there now
ALTER TABLE bookings DROP CONSTRAINT bookings_room;

-- takes back: keys of rooms, made again
ALTER TABLE rooms DROP CONSTRAINT rooms_pkey;

-- takes back: new keys of bookings
ALTER TABLE bookings DROP CONSTRAINT bookings_during;

-- takes back: keys of rooms, to be made again
ALTER TABLE rooms ADD CONSTRAINT rooms_pkey PRIMARY KEY (id, valid);

-- takes back: keys of doors that go
ALTER TABLE doors ADD CONSTRAINT doors_open UNIQUE (id, open WITHOUT OVERLAPS);

COMMIT;
