CREATE TABLE people (name text, born date, CONSTRAINT named CHECK (name <> ' '), CONSTRAINT aged CHECK (born > '1910-01-01'));
CREATE TABLE places (place text NOT NULL, CONSTRAINT placed CHECK (place <> ''));
CREATE TABLE rooms (number integer, place text DEFAULT 'here') INHERITS (places);
CREATE TABLE halls (seats integer, CONSTRAINT placed CHECK (place <> '')) INHERITS (rooms);
ALTER TABLE halls ALTER COLUMN number SET NOT NULL;
COMMENT ON COLUMN halls.place IS 'Where';
CREATE TABLE lawns () INHERITS (places);
CREATE TABLE staff (salary integer, CONSTRAINT aged CHECK (born > '1910-01-01'), CONSTRAINT named CHECK (name <> ' ')) INHERITS (people);
CREATE TABLE chiefs (CONSTRAINT aged CHECK (born > '1910-01-01')) INHERITS (staff);
