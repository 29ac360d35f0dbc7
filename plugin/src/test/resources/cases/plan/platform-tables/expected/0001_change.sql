-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 15 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- policies of harbour.berths, to be made again
DROP POLICY paid ON harbour.berths;
DROP POLICY short ON harbour.berths;

-- policies of harbour.pilots that go
DROP POLICY gone ON harbour.pilots;

-- triggers of harbour.berths that go
DROP TRIGGER left_alone ON harbour.berths;

-- triggers of harbour.berths, to be made again
DROP TRIGGER moored ON harbour.berths;

-- new functions
CREATE FUNCTION piloted()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN RETURN NEW; END$$;

-- columns of guests that change
ALTER TABLE guests ALTER COLUMN until TYPE bigint USING until::bigint;

-- triggers of harbour.berths, made again
CREATE TRIGGER moored
  AFTER INSERT OR UPDATE OF boat ON harbour.berths
  FOR EACH ROW
  WHEN (NEW.length > 10)
  EXECUTE FUNCTION moored('long');

-- triggers of harbour.berths that change
ALTER TABLE harbour.berths DISABLE TRIGGER watched;

-- new triggers of harbour.pilots
CREATE TRIGGER piloted
  AFTER INSERT ON harbour.pilots
  FOR EACH ROW
  EXECUTE FUNCTION piloted();

-- policies of harbour.berths, made again
CREATE POLICY paid ON harbour.berths
  FOR UPDATE
  TO public
  USING (EXISTS (SELECT 1 FROM guests WHERE guests.boat = berths.boat AND guests.until > 3));
CREATE POLICY short ON harbour.berths
  AS RESTRICTIVE
  FOR INSERT
  TO public
  WITH CHECK (length < 30);

-- new policies of harbour.pilots
CREATE POLICY pilots ON harbour.pilots
  FOR SELECT
  TO public
  USING (name IS NOT NULL);

-- comments of harbour.berths
COMMENT ON POLICY short ON harbour.berths IS 'Long boats lie outside';

-- comments of harbour.pilots
COMMENT ON TRIGGER piloted ON harbour.pilots IS 'Greets whoever comes';

COMMIT;
