-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 10 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new functions
CREATE FUNCTION "Weird $$ name"()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = ''
AS $body2$
BEGIN
  /* $$ and $body$ */
  RETURN NEW;
END
$body2$;

-- new columns of Order; --
ALTER TABLE "Order; --" ADD COLUMN "user" text DEFAULT 'it''s "quoted"; -- really';
ALTER TABLE "Order; --" ADD COLUMN "a""b" text;
ALTER TABLE "Order; --" ADD COLUMN "SELECT" integer;

-- new checks of Order; --
ALTER TABLE "Order; --" ADD CONSTRAINT "Order; --_a""b_check" CHECK ("a""b" <> 'x''; DROP TABLE y; --');

-- new indexes of Order; --
CREATE INDEX "Index"" on" ON "Order; --" ("SELECT" DESC NULLS LAST, lower("a""b"));

-- new triggers of Order; --
CREATE TRIGGER "On; update"
  AFTER UPDATE ON "Order; --"
  FOR EACH ROW
  EXECUTE FUNCTION "Weird $$ name"('it''s', E'back\\slash');

-- new policies of Order; --
CREATE POLICY "It's ""mine""; --" ON "Order; --"
  FOR ALL
  TO public
  USING ("user" = 'x');

-- comments
COMMENT ON FUNCTION "Weird $$ name"() IS '$$';

-- comments of Order; --
COMMENT ON TABLE "Order; --" IS E'two
lines, a ''quote'', a \\backslash; -- and $$';

COMMIT;
