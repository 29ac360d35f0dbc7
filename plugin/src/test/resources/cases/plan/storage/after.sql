CREATE TABLE t (
  id integer PRIMARY KEY WITH (fillfactor = 90),
  body text COMPRESSION pglz,
  n integer,
  m integer NOT NULL,
  CONSTRAINT t_m UNIQUE (m) INCLUDE (n)
) WITH (fillfactor = 80);
CREATE INDEX t_n ON t (n, m) WITH (fillfactor = 50);
ALTER TABLE t CLUSTER ON t_n;
ALTER TABLE t REPLICA IDENTITY FULL;
ALTER TABLE t ALTER COLUMN n SET STATISTICS 200, ALTER COLUMN n SET (n_distinct = 5);
CREATE TABLE fast (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE coming (id integer PRIMARY KEY, note text /*!16 STORAGE EXTERNAL */) WITH (fillfactor = 50);
ALTER TABLE coming REPLICA IDENTITY NOTHING;
ALTER TABLE coming CLUSTER ON coming_pkey;
