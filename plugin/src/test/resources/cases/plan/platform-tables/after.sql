CREATE TABLE guests (boat text PRIMARY KEY, paid boolean, until bigint);
CREATE FUNCTION moored() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION piloted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER moored AFTER INSERT OR UPDATE OF boat ON harbour.berths
  FOR EACH ROW WHEN (NEW.length > 10) EXECUTE FUNCTION moored('long');
CREATE TRIGGER watched AFTER UPDATE ON harbour.berths FOR EACH ROW EXECUTE FUNCTION moored();
ALTER TABLE harbour.berths DISABLE TRIGGER watched;
CREATE TRIGGER piloted AFTER INSERT ON harbour.pilots FOR EACH ROW EXECUTE FUNCTION piloted();
COMMENT ON TRIGGER piloted ON harbour.pilots IS 'Greets whoever comes';
CREATE POLICY paid ON harbour.berths FOR UPDATE
  USING (EXISTS (SELECT 1 FROM guests WHERE guests.boat = berths.boat AND guests.until > 3));
CREATE POLICY short ON harbour.berths AS RESTRICTIVE FOR INSERT WITH CHECK (length < 30);
COMMENT ON POLICY short ON harbour.berths IS 'Long boats lie outside';
CREATE POLICY pilots ON harbour.pilots FOR SELECT TO PUBLIC USING (name IS NOT NULL);
