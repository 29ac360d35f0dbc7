CREATE SCHEMA ops;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN plain AS text;
CREATE DOMAIN score AS numeric(5, 2) DEFAULT 0 NOT NULL
  CONSTRAINT score_is_low CHECK (VALUE < 100) CHECK (VALUE >= 0) CHECK (VALUE <> 50);
CREATE DOMAIN ops.code varchar(10) COLLATE "C" CHECK (VALUE ~ '^[A-Z]+$');
CREATE DOMAIN feeling AS mood DEFAULT 'ok';
CREATE DOMAIN feelings AS mood[];
CREATE DOMAIN again AS score CHECK (VALUE > 1);
CREATE DOMAIN gone AS integer;
CREATE DOMAIN no_default AS text DEFAULT NULL NULL;
CREATE TABLE reports (
  id integer PRIMARY KEY,
  grade score,
  code ops.code NOT NULL,
  feeling feeling DEFAULT 'sad',
  many feelings,
  plains plain[]
);
ALTER DOMAIN score DROP NOT NULL;
ALTER DOMAIN score SET DEFAULT 1.5;
ALTER DOMAIN feeling DROP DEFAULT;
ALTER DOMAIN no_default SET NOT NULL;
ALTER DOMAIN score ADD CONSTRAINT not_seven CHECK (VALUE <> 7) NOT VALID;
ALTER DOMAIN score ADD CHECK (VALUE <> 8) NOT VALID;
ALTER DOMAIN score VALIDATE CONSTRAINT score_check2;
ALTER DOMAIN score DROP CONSTRAINT score_check;
ALTER DOMAIN score DROP CONSTRAINT IF EXISTS nothing;
ALTER DOMAIN score RENAME CONSTRAINT score_is_low TO score_is_small;
ALTER DOMAIN plain RENAME TO simple;
ALTER DOMAIN simple SET SCHEMA ops;
ALTER DOMAIN again RENAME TO once_more;
DROP DOMAIN gone;
DROP DOMAIN IF EXISTS gone, never;
COMMENT ON DOMAIN score IS 'Between 0 and 100';
COMMENT ON CONSTRAINT not_seven ON DOMAIN score IS 'Seven is bad luck';
COMMENT ON TYPE once_more IS 'A type too';
CREATE FUNCTION is_even(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n % 2 = 0';
CREATE DOMAIN even AS integer CHECK (is_even(VALUE));
