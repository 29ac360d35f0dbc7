-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 10 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: sequences that go
CREATE SEQUENCE going;

-- takes back: comments
COMMENT ON SEQUENCE counted IS 'Counts';

-- takes back: sequences that change
ALTER SEQUENCE t_n_seq AS integer MAXVALUE 2147483647;
ALTER SEQUENCE counted AS integer INCREMENT BY 2 MAXVALUE 2147483647 START WITH 1 CACHE 5 NO CYCLE;

-- takes back: columns of t that change
ALTER TABLE t ALTER COLUMN n DROP DEFAULT;

-- takes back: columns of t that change (discards later data)
ALTER TABLE t ALTER COLUMN n TYPE integer USING n::integer;

-- takes back: columns of t that change
ALTER TABLE t ALTER COLUMN n SET DEFAULT nextval('t_n_seq'::regclass);
ALTER TABLE t ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 1 SET START WITH 10 SET CACHE 1;

-- takes back: columns of t that change (discards later data)
ALTER TABLE t ALTER COLUMN id TYPE integer USING id::integer;

-- takes back: new sequences
DROP SEQUENCE down;

COMMIT;
