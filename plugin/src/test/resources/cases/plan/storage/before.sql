CREATE TABLE t (
  id integer PRIMARY KEY,
  body text /*!16 STORAGE EXTERNAL */,
  n integer,
  m integer NOT NULL,
  CONSTRAINT t_m UNIQUE (m)
) WITH (fillfactor = 70, autovacuum_enabled = off);
CREATE INDEX t_n ON t (n) WITH (fillfactor = 60);
ALTER TABLE t CLUSTER ON t_n;
ALTER TABLE t REPLICA IDENTITY USING INDEX t_m;
CREATE UNLOGGED TABLE fast (id integer PRIMARY KEY);
CREATE TABLE going (id integer PRIMARY KEY, note text COMPRESSION pglz);
ALTER TABLE going REPLICA IDENTITY FULL;
