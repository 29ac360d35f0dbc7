CREATE TABLE people (name text, born date, note text DEFAULT 'none', CONSTRAINT named CHECK (name <> ''), CONSTRAINT aged CHECK (born > '1900-01-01'));
CREATE TABLE pupils (class text, note text, CONSTRAINT aged CHECK (born > '1900-01-01')) INHERITS (people);
CREATE TABLE parents (children integer) INHERITS (people);
ALTER TABLE parents ALTER COLUMN note SET DEFAULT 'parent';
ALTER TABLE parents ALTER COLUMN name SET NOT NULL;
CREATE TABLE places (place text NOT NULL, CONSTRAINT placed CHECK (place <> ''));
CREATE TABLE staff (salary integer, CONSTRAINT aged CHECK (born > '1900-01-01'), CONSTRAINT named CHECK (name <> '')) INHERITS (people);
CREATE TABLE chiefs (CONSTRAINT aged CHECK (born > '1900-01-01')) INHERITS (staff);
