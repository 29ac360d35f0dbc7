-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 17 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('bookings.cancelled', 'bookings.*', 'values of column bookings.cancelled', 'SELECT count(*) FROM bookings WHERE cancelled IS NOT NULL')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: comments of children
COMMENT ON CONSTRAINT late ON children IS 'Late';

-- takes back: constraints of children that are checked otherwise
ALTER TABLE children DROP CONSTRAINT unsure_key;
ALTER TABLE children ADD CONSTRAINT unsure_key FOREIGN KEY (id) REFERENCES parents (id) NOT VALID;
ALTER TABLE children DROP CONSTRAINT unsure;
ALTER TABLE children ADD CONSTRAINT unsure CHECK (id > 0) NOT VALID;
ALTER TABLE children ALTER CONSTRAINT late NOT DEFERRABLE;

-- takes back: foreign keys of children, made again; what they reference is there now
ALTER TABLE children DROP CONSTRAINT plain;

-- takes back: checks of children, made again
ALTER TABLE children DROP CONSTRAINT positive;

-- takes back: keys of children, made again
ALTER TABLE children DROP CONSTRAINT children_pkey;

-- takes back: new keys of bookings
ALTER TABLE bookings DROP CONSTRAINT other;

-- takes back: keys of bookings, made again
ALTER TABLE bookings DROP CONSTRAINT apart;

-- takes back: new columns of bookings (discards later data)
ALTER TABLE bookings DROP COLUMN cancelled;

-- takes back: keys of children, to be made again
ALTER TABLE children ADD CONSTRAINT children_pkey PRIMARY KEY (id);

-- takes back: keys of bookings, to be made again
ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);
COMMENT ON CONSTRAINT apart ON bookings IS 'Apart';

-- takes back: foreign keys of children, to be made again
ALTER TABLE children ADD CONSTRAINT plain FOREIGN KEY (n) REFERENCES parents (id);

-- takes back: checks of children, to be made again
ALTER TABLE children ADD CONSTRAINT positive CHECK (n > 0) NO INHERIT;

COMMIT;
