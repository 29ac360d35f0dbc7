-- A harbour's own tables, on which others may have triggers and policies.

-- profile name: harbour
-- profile managed-schemas: harbour
CREATE SCHEMA harbour;
CREATE TABLE harbour.berths (id integer PRIMARY KEY, boat text, length numeric(6,2));
CREATE TABLE harbour.pilots (id integer PRIMARY KEY, name text);
ALTER TABLE harbour.berths ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON harbour.berths FOR SELECT USING (true);
CREATE FUNCTION harbour.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER logged BEFORE INSERT ON harbour.berths FOR EACH ROW EXECUTE FUNCTION harbour.log();
