-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: r/0001_change_rollback.sql
-- Runs outside a transaction, and may be run again after a failure.

-- works as long as it must
SET statement_timeout = 0;

-- a value for the rows of book that have none; some rows at a time, and again from there if it is stopped
DO $trammel$
DECLARE
  trammel_first_1 book.shelf%TYPE;
  trammel_first_2 book.place%TYPE;
  trammel_last_1 book.shelf%TYPE;
  trammel_last_2 book.place%TYPE;
BEGIN
  SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
  WHERE mark IS NULL
  ORDER BY shelf, place LIMIT 1;
  WHILE FOUND LOOP
    SELECT shelf, place INTO trammel_last_1, trammel_last_2 FROM (
      SELECT shelf, place FROM book
      WHERE mark IS NULL AND (shelf, place) >= (trammel_first_1, trammel_first_2)
      ORDER BY shelf, place LIMIT 2
    ) AS batch ORDER BY shelf DESC, place DESC LIMIT 1;
    UPDATE book
    SET mark = gen_random_uuid()
    WHERE mark IS NULL AND (shelf, place) >= (trammel_first_1, trammel_first_2) AND (shelf, place) <= (trammel_last_1, trammel_last_2);
    COMMIT;
    SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
    WHERE mark IS NULL AND (shelf, place) > (trammel_last_1, trammel_last_2)
    ORDER BY shelf, place LIMIT 1;
  END LOOP;
END
$trammel$;

-- a value for the rows of book that have none; which ones, is kept in trammel_kept; some rows at a time, and again from there if it is stopped
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept.book__price__filled (
  shelf integer NOT NULL,
  place integer NOT NULL,
  trammel_filled text NOT NULL
);
REVOKE ALL ON TABLE trammel_kept.book__price__filled FROM PUBLIC;
DO $trammel$
DECLARE
  trammel_first_1 book.shelf%TYPE;
  trammel_first_2 book.place%TYPE;
  trammel_last_1 book.shelf%TYPE;
  trammel_last_2 book.place%TYPE;
BEGIN
  SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
  WHERE price IS NULL
  ORDER BY shelf, place LIMIT 1;
  WHILE FOUND LOOP
    SELECT shelf, place INTO trammel_last_1, trammel_last_2 FROM (
      SELECT shelf, place FROM book
      WHERE price IS NULL AND (shelf, place) >= (trammel_first_1, trammel_first_2)
      ORDER BY shelf, place LIMIT 2
    ) AS batch ORDER BY shelf DESC, place DESC LIMIT 1;
    WITH filled AS (
      UPDATE book
      SET price = 0.5 + 1
      WHERE price IS NULL AND (shelf, place) >= (trammel_first_1, trammel_first_2) AND (shelf, place) <= (trammel_last_1, trammel_last_2)
      RETURNING shelf, place, price::text AS trammel_filled
    )
    INSERT INTO trammel_kept.book__price__filled (shelf, place, trammel_filled)
    SELECT shelf, place, trammel_filled
    FROM filled
    WHERE trammel_filled IS NOT NULL;
    COMMIT;
    SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
    WHERE price IS NULL AND (shelf, place) > (trammel_last_1, trammel_last_2)
    ORDER BY shelf, place LIMIT 1;
  END LOOP;
END
$trammel$;

-- a value for the rows of book that have none; some rows at a time, and again from there if it is stopped
DO $trammel$
DECLARE
  trammel_first_1 book.shelf%TYPE;
  trammel_first_2 book.place%TYPE;
  trammel_last_1 book.shelf%TYPE;
  trammel_last_2 book.place%TYPE;
BEGIN
  SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
  WHERE slug IS NULL
  ORDER BY shelf, place LIMIT 1;
  WHILE FOUND LOOP
    SELECT shelf, place INTO trammel_last_1, trammel_last_2 FROM (
      SELECT shelf, place FROM book
      WHERE slug IS NULL AND (shelf, place) >= (trammel_first_1, trammel_first_2)
      ORDER BY shelf, place LIMIT 2
    ) AS batch ORDER BY shelf DESC, place DESC LIMIT 1;
    UPDATE book
    SET slug = lower(title) || '-' || place
    WHERE slug IS NULL AND (shelf, place) >= (trammel_first_1, trammel_first_2) AND (shelf, place) <= (trammel_last_1, trammel_last_2);
    COMMIT;
    SELECT shelf, place INTO trammel_first_1, trammel_first_2 FROM book
    WHERE slug IS NULL AND (shelf, place) > (trammel_last_1, trammel_last_2)
    ORDER BY shelf, place LIMIT 1;
  END LOOP;
END
$trammel$;

-- a value for the rows of Odd that have none; which ones, is kept in trammel_kept; some rows at a time, and again from there if it is stopped
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept."Odd__value__filled" (
  "Key" uuid NOT NULL,
  trammel_filled text NOT NULL
);
REVOKE ALL ON TABLE trammel_kept."Odd__value__filled" FROM PUBLIC;
DO $trammel$
DECLARE
  trammel_first_1 "Odd"."Key"%TYPE;
  trammel_last_1 "Odd"."Key"%TYPE;
BEGIN
  SELECT "Key" INTO trammel_first_1 FROM "Odd"
  WHERE value IS NULL
  ORDER BY "Key" LIMIT 1;
  WHILE FOUND LOOP
    SELECT "Key" INTO trammel_last_1 FROM (
      SELECT "Key" FROM "Odd"
      WHERE value IS NULL AND "Key" >= trammel_first_1
      ORDER BY "Key" LIMIT 2
    ) AS batch ORDER BY "Key" DESC LIMIT 1;
    ALTER TABLE "Odd" DISABLE TRIGGER USER;
    WITH filled AS (
      UPDATE "Odd"
      SET value = 'none'
      WHERE value IS NULL AND "Key" >= trammel_first_1 AND "Key" <= trammel_last_1
      RETURNING "Key", value::text AS trammel_filled
    )
    INSERT INTO trammel_kept."Odd__value__filled" ("Key", trammel_filled)
    SELECT "Key", trammel_filled
    FROM filled
    WHERE trammel_filled IS NOT NULL;
    ALTER TABLE "Odd" ENABLE TRIGGER USER;
    COMMIT;
    SELECT "Key" INTO trammel_first_1 FROM "Odd"
    WHERE value IS NULL AND "Key" > trammel_last_1
    ORDER BY "Key" LIMIT 1;
  END LOOP;
END
$trammel$;

-- as the session had it
SET statement_timeout = DEFAULT;
