-- DO whose body holds DDL alone, over conditions that the catalog answers.
DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('calm', 'glad');
EXCEPTION
  WHEN duplicate_object THEN NULL;
END $$;
DO $$ BEGIN
  CREATE TYPE mood AS ENUM ('other');
EXCEPTION WHEN duplicate_object OR duplicate_table THEN
  RAISE NOTICE 'type % is there', 'mood';
END $$;
CREATE TABLE people (id integer PRIMARY KEY, mood mood, name text);
CREATE TABLE pets (id integer PRIMARY KEY, owner integer);
DO LANGUAGE plpgsql $body$
BEGIN
  -- Once, whatever was there before.
  IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'pets_owner_fkey') THEN
    ALTER TABLE pets ADD CONSTRAINT pets_owner_fkey FOREIGN KEY (owner) REFERENCES people (id);
    COMMENT ON TABLE pets IS 'Owned';
  END IF;
  IF EXISTS (
    SELECT 1 FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = 'people' AND column_name = 'name'
  ) AND NOT EXISTS (SELECT FROM information_schema.columns c
    WHERE c.table_name = 'people' AND c.column_name = 'full_name') THEN
    ALTER TABLE people RENAME COLUMN name TO full_name;
  ELSE
    ALTER TABLE people ADD COLUMN full_name text;
  END IF;
END;
$body$;
DO $$ BEGIN
  BEGIN
    ALTER TABLE people ADD COLUMN born date;
    ALTER TABLE people ADD COLUMN mood text;
  EXCEPTION WHEN duplicate_column THEN NULL;
  END;
  ALTER TABLE people ADD COLUMN died date;
  IF to_regclass('public.nothing') IS NULL THEN
    CREATE TABLE nothing (id integer);
    CREATE INDEX ON nothing (id);
  ELSIF to_regclass('public.people') IS NOT NULL THEN
    DROP TABLE people;
  ELSE
    NULL;
  END IF;
END $$;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type t WHERE t.typname = 'mood') THEN
    CREATE TYPE mood AS ENUM ('never');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_enum WHERE enumlabel = 'sad'
      AND enumtypid = (SELECT oid FROM pg_type WHERE typname = 'mood')) THEN
    ALTER TYPE mood ADD VALUE 'sad';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE tablename = 'pets' AND policyname = 'all') THEN
    CREATE POLICY "all" ON pets USING (true);
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_indexes WHERE indexname = 'pets_pkey') THEN
    DROP TABLE pets;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'pets'::regclass AND attname = 'owner'
      AND NOT attisdropped) THEN
    ALTER TABLE pets ALTER COLUMN owner SET NOT NULL;
  END IF;
END $$;
DO $$ DECLARE n integer; BEGIN
  SELECT count(*) INTO n FROM people;
  IF n > 0 THEN
    RAISE EXCEPTION 'there are people already';
  END IF;
END $$;

-- Roles are the cluster's: nothing hangs on whether they are there.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trammel_reader') THEN
    CREATE ROLE trammel_reader NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object THEN NULL;
END
$$;
