-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 5 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: table events goes (loses data)
CREATE TABLE events (
  day date NOT NULL,
  id  integer NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (day, id)
) PARTITION BY RANGE (day);

-- takes back: table attendance goes (loses data)
CREATE TABLE attendance (
  day   date,
  event integer
);

-- takes back: table events_2026 goes (loses data)
CREATE TABLE events_2026 (
  day date CONSTRAINT events_day_not_null NOT NULL,
  id  integer CONSTRAINT events_id_not_null NOT NULL,
  CONSTRAINT events_2026_pkey PRIMARY KEY (day, id)
);
ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- takes back: foreign keys of attendance that go
ALTER TABLE attendance ADD CONSTRAINT attendance_event_fkey FOREIGN KEY (day, event) REFERENCES events (day, id);

COMMIT;
