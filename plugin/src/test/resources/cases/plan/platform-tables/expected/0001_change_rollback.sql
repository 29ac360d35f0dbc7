-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 14 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: new policies of harbour.pilots
DROP POLICY pilots ON harbour.pilots;

-- takes back: policies of harbour.berths, made again
DROP POLICY short ON harbour.berths;
DROP POLICY paid ON harbour.berths;

-- takes back: new triggers of harbour.pilots
DROP TRIGGER piloted ON harbour.pilots;

-- takes back: triggers of harbour.berths that change
ALTER TABLE harbour.berths ENABLE TRIGGER watched;

-- takes back: triggers of harbour.berths, made again
DROP TRIGGER moored ON harbour.berths;

-- takes back: columns of guests that change (discards later data)
ALTER TABLE guests ALTER COLUMN until TYPE integer USING until::integer;

-- takes back: new functions
DROP FUNCTION piloted();

-- takes back: triggers of harbour.berths, to be made again
CREATE TRIGGER moored
  AFTER INSERT ON harbour.berths
  FOR EACH ROW
  EXECUTE FUNCTION moored();

-- takes back: triggers of harbour.berths that go
CREATE TRIGGER left_alone
  BEFORE DELETE ON harbour.berths
  FOR EACH ROW
  EXECUTE FUNCTION moored();
COMMENT ON TRIGGER left_alone ON harbour.berths IS 'Nobody leaves unseen';

-- takes back: policies of harbour.pilots that go
CREATE POLICY gone ON harbour.pilots
  FOR ALL
  TO public
  USING (false);

-- takes back: policies of harbour.berths, to be made again
CREATE POLICY short ON harbour.berths
  AS RESTRICTIVE
  FOR INSERT
  TO public
  WITH CHECK (length < 40);
CREATE POLICY paid ON harbour.berths
  FOR UPDATE
  TO public
  USING (EXISTS (SELECT 1 FROM guests WHERE guests.boat = berths.boat AND guests.until > 3));

COMMIT;
