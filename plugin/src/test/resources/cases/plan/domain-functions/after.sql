CREATE FUNCTION is_code(input text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT length(input) > 0';
CREATE DOMAIN code AS text CONSTRAINT is_code CHECK (is_code(VALUE));
CREATE TABLE parts (code code);
