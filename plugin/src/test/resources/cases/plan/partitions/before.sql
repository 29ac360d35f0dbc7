CREATE TABLE cities (name text PRIMARY KEY);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TABLE measurement (
  id bigint GENERATED ALWAYS AS IDENTITY,
  city text NOT NULL,
  logdate date NOT NULL,
  peaktemp integer DEFAULT 1,
  gone text,
  CONSTRAINT warm CHECK (peaktemp > -100),
  PRIMARY KEY (id, logdate)
) PARTITION BY RANGE (logdate);
CREATE INDEX by_gone ON measurement (gone);
CREATE INDEX by_city ON measurement (city);
CREATE INDEX by_temp ON measurement (peaktemp);
CREATE TRIGGER noted AFTER INSERT ON measurement FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER not_noted AFTER DELETE ON measurement FOR EACH ROW EXECUTE FUNCTION note();
CREATE TABLE measurement_y2023 PARTITION OF measurement FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE measurement_y2024 PARTITION OF measurement (peaktemp DEFAULT 2) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER INDEX measurement_y2024_gone_idx RENAME TO y2024_gone;
ALTER INDEX measurement_y2024_peaktemp_idx RENAME TO y2024_temp;
CREATE INDEX y2024_own ON measurement_y2024 (gone, city);
CREATE TABLE measurement_y2025 PARTITION OF measurement FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (logdate);
CREATE TABLE measurement_y2025_rest PARTITION OF measurement_y2025 DEFAULT;
CREATE TABLE remarks (id bigint, logdate date, CONSTRAINT remarked FOREIGN KEY (id, logdate) REFERENCES measurement (id, logdate));
CREATE TABLE archive (
  id bigint NOT NULL,
  city text NOT NULL,
  logdate date NOT NULL,
  peaktemp integer,
  CONSTRAINT warm CHECK (peaktemp > -100)
);
CREATE TABLE whole (a integer, b text) PARTITION BY LIST (a);
CREATE TABLE whole_1 PARTITION OF whole FOR VALUES IN (1, 2);
CREATE INDEX ON whole (b);
