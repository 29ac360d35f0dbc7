CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;
CREATE SCHEMA ops;
CREATE UNLOGGED TABLE fast (id integer PRIMARY KEY, note text);
CREATE UNLOGGED TABLE was_fast (id integer PRIMARY KEY);
CREATE TABLE slow (
  id integer PRIMARY KEY WITH (fillfactor = 90),
  body text /*!16 STORAGE EXTERNAL */ COMPRESSION pglz,
  plain text /*!16 STORAGE EXTENDED */,
  amount numeric /*!16 STORAGE MAIN */,
  n integer
) WITH (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE was_fast SET LOGGED;
ALTER TABLE slow SET (fillfactor = 80, parallel_workers = 2);
ALTER TABLE slow RESET (autovacuum_enabled, toast.autovacuum_enabled);
ALTER TABLE slow ALTER COLUMN body SET STORAGE MAIN, ALTER COLUMN plain SET COMPRESSION pglz, ALTER COLUMN plain SET COMPRESSION default;
ALTER TABLE slow ALTER COLUMN n SET STATISTICS 500;
ALTER TABLE slow ALTER n SET (n_distinct = -0.5, n_distinct_inherited = 100), ALTER n RESET (n_distinct_inherited);
ALTER TABLE slow ALTER COLUMN id SET STATISTICS 10;
ALTER TABLE slow ALTER COLUMN id SET STATISTICS -1;
ALTER TABLE slow ALTER COLUMN amount SET STORAGE EXTERNAL;
/*!16 ALTER TABLE slow ALTER COLUMN amount SET STORAGE DEFAULT; */
CREATE INDEX slow_by_n ON slow (n) WITH (fillfactor = 60);
ALTER INDEX slow_by_n SET (fillfactor = 65, deduplicate_items = off);
ALTER INDEX slow_by_n RESET (deduplicate_items);
ALTER INDEX slow_pkey SET (fillfactor = 95);
ALTER TABLE slow CLUSTER ON slow_by_n;
ALTER INDEX slow_by_n RENAME TO slow_n;
CREATE TABLE unclustered (id integer PRIMARY KEY);
ALTER TABLE unclustered CLUSTER ON unclustered_pkey;
ALTER TABLE unclustered SET WITHOUT CLUSTER;
CREATE TABLE replicated (id integer PRIMARY KEY, code text NOT NULL UNIQUE);
ALTER TABLE replicated REPLICA IDENTITY USING INDEX replicated_code_key;
ALTER TABLE replicated RENAME CONSTRAINT replicated_code_key TO replicated_code;
CREATE TABLE whole (id integer PRIMARY KEY);
ALTER TABLE whole REPLICA IDENTITY FULL;
CREATE TABLE silent (id integer PRIMARY KEY);
ALTER TABLE silent REPLICA IDENTITY NOTHING;
CREATE TABLE usual (id integer PRIMARY KEY);
ALTER TABLE usual REPLICA IDENTITY FULL;
ALTER TABLE usual REPLICA IDENTITY DEFAULT;
CREATE TABLE moved (id serial PRIMARY KEY, parent integer REFERENCES moved, n integer GENERATED ALWAYS AS IDENTITY);
CREATE INDEX ON moved (parent);
CREATE TABLE refers (id integer PRIMARY KEY, moved integer REFERENCES moved);
ALTER TABLE moved SET SCHEMA ops;
ALTER TABLE IF EXISTS nothing SET SCHEMA ops;
CREATE INDEX slow_trgm ON slow USING gist (body gist_trgm_ops (siglen = 32));
CREATE INDEX slow_words ON slow USING gin (plain gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX ON slow (plain COLLATE "C" text_pattern_ops DESC NULLS LAST, lower(body) COLLATE "POSIX", (n + 1) ASC NULLS FIRST) INCLUDE (amount) WHERE n > 0;
CREATE INDEX ON ONLY slow (n DESC);
