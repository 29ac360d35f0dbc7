CREATE EXTENSION citext;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, state varchar(20), total numeric(10,2), amount int, big bigint, ratio double precision, placed timestamptz, day date, tags text[], data jsonb, mail citext);
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, active boolean, state text, parent_id int);
INSERT INTO customers VALUES (1, 'Ann', true, 'a', NULL), (2, 'bob', false, 'b', 1), (3, 'Cy', NULL, 'A', 2), (9, 'zed', true, NULL, 9);
INSERT INTO orders VALUES
  (1, 1, 'a', 10.50, 7, 70, 0.1, '2024-01-01 10:00+00', '2024-01-01', '{x,y}', '{"a": "b", "k": 1, "l": [1, 2]}', 'A@x'),
  (2, 1, 'b', 3.00, 2, 20, 0.25, '2024-02-01 10:00+00', '2024-02-01', '{y}', '{"a": 1, "k": 2}', 'a@x'),
  (3, 2, NULL, NULL, 5, NULL, 1.5, '2024-02-29 23:30+00', '2024-02-29', '{}', '{"a": "c"}', 'b@x'),
  (4, NULL, 'a', 7.25, 9, 90, NULL, NULL, NULL, NULL, NULL, NULL),
  (5, 3, 'A', 0, 3, 31, 2, '2023-12-31 00:00+00', '2023-12-31', '{x,x,z}', '{"k": "2", "l": []}', 'C@x');

CREATE DOMAIN code AS text CHECK (length(VALUE) < 20);
CREATE DOMAIN moment AS timestamp with time zone;
CREATE DOMAIN soft AS citext;
CREATE TABLE coded (
  id integer PRIMARY KEY, code code, soft soft, seen moment, told moment, short smallint, big bigint, word character varying(20)
);
INSERT INTO coded VALUES
  (1, 'a', 'a', '2026-01-01', '2026-01-02', 1, 1, 'a'),
  (2, 'A', 'A', '2026-01-03', '2026-01-02', 2, NULL, 'A'),
  (3, NULL, NULL, NULL, NULL, NULL, 3, NULL);
CREATE FUNCTION role_of(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(word) $$;
CREATE FUNCTION soft_of(word text) RETURNS citext LANGUAGE sql IMMUTABLE AS $$ SELECT word::citext $$;
CREATE FUNCTION many(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'text'::text $$;
CREATE FUNCTION many(word code) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'code'::text $$;
CREATE FUNCTION many(number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'integer'::text $$;
CREATE FUNCTION wide(number bigint, word text DEFAULT 'x') RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT number || word $$;
CREATE FUNCTION claims() RETURNS jsonb LANGUAGE sql STABLE AS $$ SELECT '{"role": "A"}'::jsonb $$;
