CREATE FUNCTION is_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT length(value) > 0';
CREATE DOMAIN code AS text CONSTRAINT is_code CHECK (is_code(VALUE));
CREATE TABLE parts (code code);
