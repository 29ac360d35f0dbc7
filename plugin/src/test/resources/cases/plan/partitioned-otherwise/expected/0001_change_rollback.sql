-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 38 steps; reversible.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: comments of trips
COMMENT ON COLUMN trips.day IS NULL;
COMMENT ON TABLE trips IS NULL;

-- takes back: policies of trips, made again
DROP POLICY cheap ON trips;

-- takes back: row-level security of trips, before its policies
ALTER TABLE trips DISABLE ROW LEVEL SECURITY;
ALTER TABLE trips NO FORCE ROW LEVEL SECURITY;

-- takes back: triggers of trips, made again
DROP TRIGGER no_inserts ON trips;

-- takes back: foreign keys of receipts, made again; what they reference is there now
ALTER TABLE receipts DROP CONSTRAINT receipts_trip_id_day_fkey;

-- takes back: foreign keys of trips, made again; what they reference is there now
ALTER TABLE trips DROP CONSTRAINT trips_station_id_fkey;

-- takes back: views, made again
DROP VIEW trips_a_day;

-- takes back: sequences that go with their column
ALTER SEQUENCE trips_number_seq OWNED BY NONE;

-- takes back: rows of trips come back; one that fits no partition stops it all
ALTER TABLE trips DISABLE ROW LEVEL SECURITY;
ALTER TABLE trips_2026 DISABLE ROW LEVEL SECURITY;
ALTER TABLE trips_rest DISABLE ROW LEVEL SECURITY;
CREATE TABLE trips__rows (id bigint, day date, station_id integer, number integer, price numeric(8,2));
INSERT INTO trips__rows SELECT id, day, station_id, number, price FROM trips;
SELECT set_config('trammel.position_5a1ada1b', coalesce(pg_sequence_last_value(pg_get_serial_sequence('trips', 'id'))::text, ''), false);
DROP TABLE trips;

-- takes back: rows of scores come back; one that fits no partition stops it all
ALTER TABLE scores DISABLE ROW LEVEL SECURITY;
ALTER TABLE scores_ann DISABLE ROW LEVEL SECURITY;
ALTER TABLE scores_rest DISABLE ROW LEVEL SECURITY;
CREATE TABLE scores__rows (player text, round integer);
INSERT INTO scores__rows SELECT player, round FROM scores;
DROP TABLE scores;

-- takes back: rows of logs come back; one that fits no partition stops it all
ALTER TABLE logs DISABLE ROW LEVEL SECURITY;
CREATE TABLE logs__rows (line text, level text);
INSERT INTO logs__rows SELECT line, level FROM logs;
DROP TABLE logs;

-- takes back: rows of trips wait while it is made anew, as PostgreSQL changes no partition key
CREATE TABLE trips (
  id         bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  day        date NOT NULL,
  station_id integer NOT NULL,
  number     integer NOT NULL DEFAULT nextval('trips_number_seq'::regclass),
  price      numeric(8,2) DEFAULT 0,
  doubled    numeric GENERATED ALWAYS AS (price * 2) STORED,
  CONSTRAINT trips_pkey PRIMARY KEY (id, day),
  CONSTRAINT fair CHECK (price >= 0)
);
CREATE INDEX trips_station ON trips (station_id);
COMMENT ON TABLE trips IS 'One row a trip';
COMMENT ON COLUMN trips.day IS 'When it began';
INSERT INTO trips (id, day, station_id, number, price) OVERRIDING SYSTEM VALUE SELECT id, day, station_id, number, price FROM trips__rows;
SELECT setval(pg_get_serial_sequence('trips', 'id'), greatest(nullif(current_setting('trammel.position_5a1ada1b', true), '')::bigint, max(id))) FROM trips;
DROP TABLE trips__rows;

-- takes back: sequences that would go with a table that is made anew
ALTER SEQUENCE trips_number_seq OWNED BY trips.number;

-- takes back: rows of scores wait while it is made anew, as PostgreSQL changes no partition key
CREATE TABLE scores (
  player text CONSTRAINT scores_player_not_null NOT NULL,
  round  integer CONSTRAINT scores_round_not_null NOT NULL
) PARTITION BY LIST (player);
CREATE TABLE scores_ann (
  player text CONSTRAINT scores_player_not_null NOT NULL,
  round  integer CONSTRAINT scores_round_not_null NOT NULL
);
ALTER TABLE scores ATTACH PARTITION scores_ann FOR VALUES IN ('1');
CREATE TABLE scores_rest (
  player text CONSTRAINT scores_player_not_null NOT NULL,
  round  integer CONSTRAINT scores_round_not_null NOT NULL
);
ALTER TABLE scores ATTACH PARTITION scores_rest DEFAULT;
INSERT INTO scores (player, round) SELECT player, round FROM scores__rows;
DROP TABLE scores__rows;

-- takes back: rows of logs wait while it is made anew, as PostgreSQL changes no partition key
CREATE TABLE logs (
  line  text,
  level text CONSTRAINT logs_level_not_null NOT NULL
) PARTITION BY LIST (level);
CREATE INDEX logs_line ON logs (line);
CREATE TABLE logs_rest (
  line  text,
  level text CONSTRAINT logs_level_not_null NOT NULL
);
CREATE INDEX logs_rest_line_idx ON logs_rest (line);
ALTER TABLE logs ATTACH PARTITION logs_rest DEFAULT;
INSERT INTO logs (line, level) SELECT line, level FROM logs__rows;
DROP TABLE logs__rows;

-- takes back: indexes of logs_error that go
CREATE INDEX logs_error_line_idx ON logs_error (line);

-- takes back: foreign keys of receipts, to be made again
ALTER TABLE receipts ADD CONSTRAINT receipts_trip_id_day_fkey FOREIGN KEY (trip_id, day) REFERENCES trips (id, day);

-- takes back: foreign keys of trips, to be made again
ALTER TABLE trips ADD CONSTRAINT trips_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations (id);

-- takes back: views, to be made again
CREATE VIEW trips_a_day
AS SELECT day, count(*) AS trips FROM trips GROUP BY day;

-- takes back: triggers of trips, to be made again
CREATE TRIGGER no_inserts
  BEFORE INSERT ON trips
  FOR EACH ROW
  EXECUTE FUNCTION refuse_refunds();

-- takes back: policies of trips, to be made again
ALTER TABLE trips ENABLE ROW LEVEL SECURITY;
ALTER TABLE trips FORCE ROW LEVEL SECURITY;
CREATE POLICY cheap ON trips
  FOR SELECT
  TO public
  USING (price < 100);

-- takes back: tables that leave those above them
ALTER TABLE logs ATTACH PARTITION logs_error FOR VALUES IN ('error');

COMMIT;
