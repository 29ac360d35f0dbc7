-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 39 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- tables that leave those above them
ALTER TABLE logs DETACH PARTITION logs_error;

-- policies of trips, to be made again
DROP POLICY cheap ON trips;
ALTER TABLE trips DISABLE ROW LEVEL SECURITY;
ALTER TABLE trips NO FORCE ROW LEVEL SECURITY;

-- triggers of trips, to be made again
DROP TRIGGER no_inserts ON trips;

-- views, to be made again
DROP VIEW trips_a_day;

-- foreign keys of trips, to be made again
ALTER TABLE trips DROP CONSTRAINT trips_station_id_fkey;

-- foreign keys of receipts, to be made again
ALTER TABLE receipts DROP CONSTRAINT receipts_trip_id_day_fkey;

-- indexes of logs_error that go
DROP INDEX logs_error_line_idx;

-- rows of logs wait while it is made anew, as PostgreSQL changes no partition key
ALTER TABLE logs DISABLE ROW LEVEL SECURITY;
ALTER TABLE logs_rest DISABLE ROW LEVEL SECURITY;
CREATE TABLE logs__rows (line text, level text);
INSERT INTO logs__rows SELECT line, level FROM logs;
DROP TABLE logs;

-- rows of scores wait while it is made anew, as PostgreSQL changes no partition key
ALTER TABLE scores DISABLE ROW LEVEL SECURITY;
ALTER TABLE scores_ann DISABLE ROW LEVEL SECURITY;
ALTER TABLE scores_rest DISABLE ROW LEVEL SECURITY;
CREATE TABLE scores__rows (player text, round integer);
INSERT INTO scores__rows SELECT player, round FROM scores;
DROP TABLE scores;

-- sequences that would go with a table that is made anew
ALTER SEQUENCE trips_number_seq OWNED BY NONE;

-- rows of trips wait while it is made anew, as PostgreSQL changes no partition key
ALTER TABLE trips DISABLE ROW LEVEL SECURITY;
CREATE TABLE trips__rows (id bigint, day date, station_id integer, number integer, price numeric(8,2));
INSERT INTO trips__rows SELECT id, day, station_id, number, price FROM trips;
SELECT set_config('trammel.position_5a1ada1b', coalesce(pg_sequence_last_value(pg_get_serial_sequence('trips', 'id'))::text, ''), false);
DROP TABLE trips;

-- table logs, made anew
CREATE TABLE logs (
  line  text,
  level text CONSTRAINT logs_level_not_null NOT NULL
);
CREATE INDEX logs_line ON logs (line);

-- table scores, made anew
CREATE TABLE scores (
  player text NOT NULL,
  round  integer NOT NULL
) PARTITION BY LIST (round);

-- table scores_ann, made anew
CREATE TABLE scores_ann (
  player text CONSTRAINT scores_player_not_null NOT NULL,
  round  integer CONSTRAINT scores_round_not_null NOT NULL
);
ALTER TABLE scores ATTACH PARTITION scores_ann FOR VALUES IN ('1');

-- table scores_rest, made anew
CREATE TABLE scores_rest (
  player text CONSTRAINT scores_player_not_null NOT NULL,
  round  integer CONSTRAINT scores_round_not_null NOT NULL
);
ALTER TABLE scores ATTACH PARTITION scores_rest DEFAULT;

-- table trips, made anew
CREATE TABLE trips (
  id         bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  day        date NOT NULL,
  station_id integer NOT NULL,
  number     integer NOT NULL DEFAULT nextval('trips_number_seq'::regclass),
  price      numeric(8,2) DEFAULT 0,
  doubled    numeric GENERATED ALWAYS AS (price * 2) STORED,
  CONSTRAINT trips_pkey PRIMARY KEY (id, day),
  CONSTRAINT fair CHECK (price >= 0)
) PARTITION BY RANGE (day);
CREATE INDEX trips_station ON trips (station_id);

-- table trips_2026, made anew
CREATE TABLE trips_2026 (
  id         bigint CONSTRAINT trips_id_not_null NOT NULL,
  day        date CONSTRAINT trips_day_not_null NOT NULL,
  station_id integer CONSTRAINT trips_station_id_not_null NOT NULL,
  number     integer CONSTRAINT trips_number_not_null NOT NULL DEFAULT nextval('trips_number_seq'::regclass),
  price      numeric(8,2) DEFAULT 0,
  doubled    numeric GENERATED ALWAYS AS (price * 2) STORED,
  CONSTRAINT trips_2026_pkey PRIMARY KEY (id, day),
  CONSTRAINT fair CHECK (price >= 0)
);
CREATE INDEX trips_2026_station_id_idx ON trips_2026 (station_id);
ALTER TABLE trips ATTACH PARTITION trips_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- table trips_rest, made anew
CREATE TABLE trips_rest (
  id         bigint CONSTRAINT trips_id_not_null NOT NULL,
  day        date CONSTRAINT trips_day_not_null NOT NULL,
  station_id integer CONSTRAINT trips_station_id_not_null NOT NULL,
  number     integer CONSTRAINT trips_number_not_null NOT NULL DEFAULT nextval('trips_number_seq'::regclass),
  price      numeric(8,2) DEFAULT 0,
  doubled    numeric GENERATED ALWAYS AS (price * 2) STORED,
  CONSTRAINT trips_rest_pkey PRIMARY KEY (id, day),
  CONSTRAINT fair CHECK (price >= 0)
);
CREATE INDEX trips_rest_station_id_idx ON trips_rest (station_id);
ALTER TABLE trips ATTACH PARTITION trips_rest DEFAULT;

-- rows of logs come back; one that fits no partition stops it all
INSERT INTO logs (line, level) SELECT line, level FROM logs__rows;
DROP TABLE logs__rows;

-- rows of scores come back; one that fits no partition stops it all
INSERT INTO scores (player, round) SELECT player, round FROM scores__rows;
DROP TABLE scores__rows;

-- rows of trips come back; one that fits no partition stops it all
INSERT INTO trips (id, day, station_id, number, price) OVERRIDING SYSTEM VALUE SELECT id, day, station_id, number, price FROM trips__rows;
SELECT setval(pg_get_serial_sequence('trips', 'id'), greatest(nullif(current_setting('trammel.position_5a1ada1b', true), '')::bigint, max(id))) FROM trips;
DROP TABLE trips__rows;

-- sequences that go with their column
ALTER SEQUENCE trips_number_seq OWNED BY trips.number;

-- views, made again
CREATE VIEW trips_a_day
AS SELECT day, count(*) AS trips FROM trips GROUP BY day;

-- foreign keys of trips, made again; what they reference is there now
ALTER TABLE trips ADD CONSTRAINT trips_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations (id);

-- foreign keys of receipts, made again; what they reference is there now
ALTER TABLE receipts ADD CONSTRAINT receipts_trip_id_day_fkey FOREIGN KEY (trip_id, day) REFERENCES trips (id, day);

-- triggers of trips, made again
CREATE TRIGGER no_inserts
  BEFORE INSERT ON trips
  FOR EACH ROW
  EXECUTE FUNCTION refuse_refunds();

-- row-level security of trips, before its policies
ALTER TABLE trips ENABLE ROW LEVEL SECURITY;
ALTER TABLE trips FORCE ROW LEVEL SECURITY;

-- policies of trips, made again
CREATE POLICY cheap ON trips
  FOR SELECT
  TO public
  USING (price < 100);

-- comments of trips
COMMENT ON TABLE trips IS 'One row a trip';
COMMENT ON COLUMN trips.day IS 'When it began';

COMMIT;
