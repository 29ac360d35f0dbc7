CREATE TABLE kept (id integer PRIMARY KEY);
CREATE TABLE events (
  day date,
  id integer,
  CONSTRAINT events_pkey PRIMARY KEY (day, id)
) PARTITION BY RANGE (day);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE attendance (
  day date,
  event integer,
  CONSTRAINT attendance_event_fkey FOREIGN KEY (day, event) REFERENCES events (day, id)
);
