CREATE TABLE book (
  shelf integer,
  place integer,
  title text NOT NULL,
  state text CONSTRAINT book_state CHECK (state IN ('in', 'out', 'lost')),
  price numeric,
  touched integer NOT NULL DEFAULT 0,
  CONSTRAINT book_pkey PRIMARY KEY (shelf, place)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched := NEW.touched + 1;
  RETURN NEW;
END
$$;
CREATE TABLE "Odd" ("Key" uuid PRIMARY KEY, value text);
CREATE TRIGGER touch BEFORE UPDATE ON "Odd" FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE "Odd" ADD COLUMN touched integer NOT NULL DEFAULT 0;
CREATE TABLE keyless (note text);
