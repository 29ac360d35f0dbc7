CREATE TABLE cities (name text PRIMARY KEY);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TABLE measurement (
  id bigint GENERATED ALWAYS AS IDENTITY,
  city text NOT NULL,
  logdate date NOT NULL,
  peaktemp bigint DEFAULT 3,
  unit text NOT NULL DEFAULT 'C',
  CONSTRAINT warm CHECK (peaktemp > -50),
  CONSTRAINT known CHECK (unit IN ('C', 'F')),
  CONSTRAINT lies_in FOREIGN KEY (city) REFERENCES cities,
  PRIMARY KEY (id, logdate)
) PARTITION BY RANGE (logdate);
CREATE INDEX by_city ON measurement (city);
CREATE UNIQUE INDEX by_unit ON measurement (unit, logdate) WHERE unit <> 'C';
CREATE INDEX by_temp ON measurement (peaktemp DESC);
CREATE TRIGGER noted AFTER INSERT OR UPDATE ON measurement FOR EACH ROW EXECUTE FUNCTION note();
CREATE TABLE measurement_y2024 PARTITION OF measurement (peaktemp DEFAULT 4) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER INDEX measurement_y2024_peaktemp_idx RENAME TO y2024_temp;
CREATE TABLE measurement_y2025 PARTITION OF measurement FOR VALUES FROM ('2025-01-01') TO ('2027-01-01') PARTITION BY LIST (logdate);
CREATE TABLE measurement_y2025_rest PARTITION OF measurement_y2025 DEFAULT;
CREATE TABLE measurement_y2025_first PARTITION OF measurement_y2025 FOR VALUES IN ('2025-01-01');
CREATE TABLE archive PARTITION OF measurement (peaktemp DEFAULT NULL) FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE TABLE remarks (id bigint, logdate date, CONSTRAINT remarked FOREIGN KEY (id, logdate) REFERENCES measurement (id, logdate));
CREATE TABLE whole_1 (a integer, b text);
CREATE INDEX whole_1_b_idx ON whole_1 (b);
CREATE TABLE events (at timestamp NOT NULL, kind text) PARTITION BY HASH (kind);
CREATE TABLE events_0 PARTITION OF events FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE events_1 PARTITION OF events FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX ON events (at);
