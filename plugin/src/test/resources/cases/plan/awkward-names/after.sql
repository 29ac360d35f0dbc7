CREATE TABLE "Order; --" (
  id bigint PRIMARY KEY,
  "user" text DEFAULT 'it''s "quoted"; -- really',
  "a""b" text CHECK ("a""b" <> 'x''; DROP TABLE y; --'),
  "SELECT" integer
);
CREATE INDEX "Index"" on" ON "Order; --" ("SELECT" DESC NULLS LAST, lower("a""b"));
CREATE FUNCTION "Weird $$ name"() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $f$
BEGIN
  /* $$ and $body$ */
  RETURN NEW;
END
$f$;
CREATE TRIGGER "On; update" AFTER UPDATE ON "Order; --"
  FOR EACH ROW EXECUTE FUNCTION "Weird $$ name"('it''s', 'back\slash');
CREATE POLICY "It's ""mine""; --" ON "Order; --" USING ("user" = 'x');
COMMENT ON TABLE "Order; --" IS 'two
lines, a ''quote'', a \backslash; -- and $$';
COMMENT ON FUNCTION "Weird $$ name"() IS '$$';
