CREATE TABLE book (
  shelf integer,
  place integer,
  title text NOT NULL,
  state text CONSTRAINT book_state CHECK (state IN ('in', 'out')),
  price numeric NOT NULL,
  touched integer NOT NULL DEFAULT 0,
  mark uuid NOT NULL DEFAULT gen_random_uuid(),
  slug text NOT NULL,
  CONSTRAINT book_pkey PRIMARY KEY (shelf, place)
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched := NEW.touched + 1;
  RETURN NEW;
END
$$;
CREATE TABLE "Odd" ("Key" uuid PRIMARY KEY, value text NOT NULL DEFAULT 'none');
CREATE TRIGGER touch BEFORE UPDATE ON "Odd" FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE "Odd" ADD COLUMN touched integer NOT NULL DEFAULT 0;
CREATE TABLE keyless (note text, mark uuid NOT NULL DEFAULT gen_random_uuid());
