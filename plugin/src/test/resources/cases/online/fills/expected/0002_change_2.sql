-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 1 step.
-- The way back: r/0001_change_rollback.sql
-- Runs outside a transaction, and may be run again after a failure.

-- works as long as it must
SET statement_timeout = 0;

-- values that may not stay as they are; the former ones are kept in trammel_kept; some rows at a time, and again from there if it is stopped
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept.book__state (
  shelf integer NOT NULL,
  place integer NOT NULL,
  former text NOT NULL,
  mapped text NOT NULL
);
REVOKE ALL ON TABLE trammel_kept.book__state FROM PUBLIC;
DO $trammel$
DECLARE
  trammel_first_1 book.shelf%TYPE;
  trammel_first_2 book.place%TYPE;
  trammel_last_1 book.shelf%TYPE;
  trammel_last_2 book.place%TYPE;
BEGIN
  SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
  WHERE state IN ('lost')
  ORDER BY shelf, place LIMIT 1;
  WHILE FOUND LOOP
    SELECT shelf, place INTO trammel_last_1, trammel_last_2 FROM (
      SELECT shelf, place FROM book
      WHERE state IN ('lost') AND (shelf, place) >= (trammel_first_1, trammel_first_2)
      ORDER BY shelf, place LIMIT 2
    ) AS batch ORDER BY shelf DESC, place DESC LIMIT 1;
    WITH chosen AS (
      SELECT shelf AS trammel_key_1, place AS trammel_key_2, state AS trammel_former
      FROM book
      WHERE state IN ('lost')
        AND (shelf, place) >= (trammel_first_1, trammel_first_2) AND (shelf, place) <= (trammel_last_1, trammel_last_2)
      FOR UPDATE
    ), kept AS (
      INSERT INTO trammel_kept.book__state (shelf, place, former, mapped)
      SELECT trammel_key_1, trammel_key_2, trammel_former, CASE trammel_former WHEN 'lost' THEN 'out' END
      FROM chosen
    )
    UPDATE book AS here
    SET state = CASE trammel_former WHEN 'lost' THEN 'out' END
    FROM chosen
    WHERE here.shelf = trammel_key_1 AND here.place = trammel_key_2;
    COMMIT;
    SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
    WHERE state IN ('lost') AND (shelf, place) > (trammel_last_1, trammel_last_2)
    ORDER BY shelf, place LIMIT 1;
  END LOOP;
END
$trammel$;

-- as the session had it
SET statement_timeout = DEFAULT;
