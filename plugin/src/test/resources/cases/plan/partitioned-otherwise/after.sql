CREATE TABLE stations (
  id   integer PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE trips (
  id         bigint GENERATED ALWAYS AS IDENTITY,
  day        date NOT NULL,
  station_id integer NOT NULL REFERENCES stations (id),
  number     serial,
  price      numeric(8,2) DEFAULT 0 CONSTRAINT fair CHECK (price >= 0),
  doubled    numeric GENERATED ALWAYS AS (price * 2) STORED,
  PRIMARY KEY (id, day)
) PARTITION BY RANGE (day);
CREATE INDEX trips_station ON trips (station_id);
COMMENT ON TABLE trips IS 'One row a trip';
COMMENT ON COLUMN trips.day IS 'When it began';
CREATE TABLE trips_2026 PARTITION OF trips FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE trips_rest PARTITION OF trips DEFAULT;

CREATE TABLE receipts (
  trip_id bigint NOT NULL,
  day     date NOT NULL,
  FOREIGN KEY (trip_id, day) REFERENCES trips (id, day)
);

CREATE FUNCTION refuse_refunds() RETURNS trigger
  LANGUAGE plpgsql
  AS $$BEGIN RAISE EXCEPTION 'no refunds'; END$$;
CREATE TRIGGER no_inserts BEFORE INSERT ON trips FOR EACH ROW EXECUTE FUNCTION refuse_refunds();

ALTER TABLE trips ENABLE ROW LEVEL SECURITY;
ALTER TABLE trips FORCE ROW LEVEL SECURITY;
CREATE POLICY cheap ON trips FOR SELECT USING (price < 100);

CREATE VIEW trips_a_day AS SELECT day, count(*) AS trips FROM trips GROUP BY day;

CREATE TABLE logs (line text, level text NOT NULL);
CREATE TABLE logs_error (line text, level text CONSTRAINT logs_level_not_null NOT NULL);
CREATE INDEX logs_line ON logs (line);

CREATE TABLE scores (player text NOT NULL, round integer NOT NULL) PARTITION BY LIST (round);
CREATE TABLE scores_ann PARTITION OF scores FOR VALUES IN ('1');
CREATE TABLE scores_rest PARTITION OF scores DEFAULT;
