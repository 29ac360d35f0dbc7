CREATE DOMAIN score AS numeric(5, 2) DEFAULT 0 CONSTRAINT low CHECK (VALUE < 100) CONSTRAINT high CHECK (VALUE > 0);
CREATE DOMAIN label AS text CONSTRAINT short CHECK (length(VALUE) < 10);
CREATE DOMAIN unused AS integer;
CREATE DOMAIN old_name AS text;
CREATE DOMAIN retyped AS integer;
CREATE TABLE reports (id integer PRIMARY KEY, grade score, label label, named old_name);
COMMENT ON DOMAIN score IS 'A grade';
COMMENT ON CONSTRAINT low ON DOMAIN score IS 'Not too high';
