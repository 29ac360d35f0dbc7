-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- foreign keys of attendance that go
ALTER TABLE attendance DROP CONSTRAINT attendance_event_fkey;

-- table events_2026 goes
DROP TABLE events_2026;

-- table attendance goes
DROP TABLE attendance;

-- table events goes
DROP TABLE events;

COMMIT;
