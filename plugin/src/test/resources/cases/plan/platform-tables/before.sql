CREATE TABLE guests (boat text PRIMARY KEY, paid boolean, until integer);
CREATE FUNCTION moored() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER moored AFTER INSERT ON harbour.berths FOR EACH ROW EXECUTE FUNCTION moored();
CREATE TRIGGER watched AFTER UPDATE ON harbour.berths FOR EACH ROW EXECUTE FUNCTION moored();
CREATE TRIGGER left_alone BEFORE DELETE ON harbour.berths
  FOR EACH ROW EXECUTE FUNCTION moored();
COMMENT ON TRIGGER left_alone ON harbour.berths IS 'Nobody leaves unseen';
CREATE POLICY paid ON harbour.berths FOR UPDATE
  USING (EXISTS (SELECT 1 FROM guests WHERE guests.boat = berths.boat AND guests.until > 3));
CREATE POLICY short ON harbour.berths AS RESTRICTIVE FOR INSERT WITH CHECK (length < 40);
CREATE POLICY gone ON harbour.pilots USING (false);
