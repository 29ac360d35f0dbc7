-- what CREATE TABLE AS and SELECT INTO make: columns in the types of the query, and nothing else
CREATE EXTENSION citext;
CREATE TYPE mood AS ENUM ('low', 'high');
CREATE DOMAIN short_name AS varchar(20) CHECK (VALUE <> '');
CREATE DOMAIN amount AS numeric(12, 2);
CREATE TYPE pair AS (a integer, b text);
CREATE SEQUENCE tickets;

CREATE TABLE person (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(50) NOT NULL DEFAULT 'x',
  code char(3),
  nick short_name,
  email citext,
  balance amount,
  price numeric(10, 2),
  ratio real,
  age smallint,
  visits integer NOT NULL DEFAULT 0,
  tags text[] NOT NULL DEFAULT '{}',
  labels varchar(8)[],
  state mood,
  both_of pair,
  detail jsonb,
  old_detail json,
  active boolean DEFAULT true,
  born date,
  seen timestamp(3) with time zone,
  made timestamp without time zone DEFAULT now(),
  took interval,
  at_time time,
  key uuid DEFAULT gen_random_uuid(),
  bytes bytea,
  whole text GENERATED ALWAYS AS (name || '!') STORED
);

CREATE TABLE pet (id integer PRIMARY KEY, owner bigint REFERENCES person (id), kind varchar(10), weight double precision);

CREATE FUNCTION rank_of(p integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT p::numeric';
CREATE FUNCTION nick_of(p bigint) RETURNS short_name LANGUAGE sql STABLE AS 'SELECT nick FROM person WHERE id = p';
CREATE FUNCTION pets_of(p bigint) RETURNS TABLE (pet integer, kind varchar(10)) LANGUAGE sql STABLE AS 'SELECT id, kind FROM pet WHERE owner = p';
CREATE FUNCTION all_of() RETURNS SETOF pet LANGUAGE sql STABLE AS 'SELECT * FROM pet';

CREATE VIEW person_view AS
SELECT p.*, count(q.id) AS pets, sum(q.weight) AS weight, max(p.age) OVER () AS oldest
FROM person p LEFT JOIN pet q ON q.owner = p.id GROUP BY p.id;

CREATE TABLE person_copy AS SELECT * FROM person;
CREATE TABLE view_copy AS TABLE person_view;
CREATE TABLE some_of (a, b) AS SELECT id, name, code FROM person;
CREATE TABLE IF NOT EXISTS some_of AS SELECT 1 AS other;
CREATE UNLOGGED TABLE fast WITH (fillfactor = 70) AS SELECT id FROM person WITH NO DATA;
CREATE TABLE with_data AS SELECT id FROM person WITH DATA;

CREATE TABLE literals AS
SELECT 1 AS i, 3000000000 AS b, 1.5 AS n, 9223372036854775808 AS big, 1e3 AS e, 'x' AS t, NULL AS nothing, true AS yes,
       date '2020-01-01' AS d, interval '1 day' AS v, -1 AS minus, 'a' || 'b' AS ab, current_date AS today,
       current_timestamp AS now1, now() AS now2, localtimestamp AS now3, current_user AS me, ARRAY[1, 2] AS ints, ARRAY['a', 'b'] AS texts,
       ARRAY[[1, 2], [3, 4]] AS nested, '{}'::jsonb AS doc, NULL::uuid AS no_key, CAST('1' AS numeric(5, 1)) AS fixed, 'low'::mood AS low;

CREATE TABLE operators AS
SELECT age + visits AS a, visits + id AS b, price * 2 AS c, ratio + visits AS d, ratio * price AS e, balance - 1 AS f, age + age AS g,
       -visits AS h, visits / 2 AS i, name || 'x' AS j, name || nick AS k, detail -> 'a' AS l, detail ->> 'a' AS m, detail #>> '{a,b}' AS n,
       old_detail -> 'a' AS o, detail || '{"a": 1}' AS p, detail - 'a' AS q, tags || tags AS r, born + 1 AS s, born - born AS t,
       born + interval '1 day' AS u, seen - seen AS v, seen - interval '1 hour' AS w, made + took AS x, took * 2 AS y,
       age > 3 AS z, name LIKE 'a%' AS aa, state = 'low' AS bb, detail ? 'a' AS cc, tags && ARRAY['a'] AS dd, active AND true AS ee,
       NOT active AS ff, name IS NULL AS gg, age IN (1, 2) AS hh, age BETWEEN 1 AND 2 AS ii, EXISTS (SELECT 1 FROM pet) AS jj,
       tags[1] AS kk, labels[1] AS ll, seen AT TIME ZONE 'UTC' AS mm, age IS DISTINCT FROM 1 AS nn
FROM person;

CREATE TABLE calls AS
SELECT coalesce(name, 'x') AS a, coalesce(nick, 'x') AS b, coalesce(nick, nick) AS c, coalesce(age, visits) AS d, coalesce(price, 0) AS e,
       greatest(visits, id) AS f, nullif(name, '') AS g, nullif(visits, 0) AS h, lower(name) AS i, length(name) AS j, upper(name) AS k,
       date_trunc('day', seen) AS l, date_trunc('day', made) AS m, extract(year FROM born) AS n, to_char(seen, 'YYYY') AS o,
       round(price, 1) AS p, rank_of(visits) AS q, nick_of(id) AS r, md5(name) AS s, array_length(tags, 1) AS t, cardinality(tags) AS u,
       jsonb_build_object('a', name) AS v, to_jsonb(name) AS w, gen_random_uuid() AS x, nextval('tickets') AS y, concat(name, age) AS z,
       substring(name FROM 1 FOR 2) AS aa, trim(name) AS bb, replace(name, 'a', 'b') AS cc, age::text AS dd, name::varchar(5) AS ee,
       left(name, 3) AS ff, array_append(tags, 'x') AS gg, unnest(tags) AS hh, jsonb_array_elements(detail) AS ii,
       array_to_string(tags, ',') AS jj, string_to_array(name, ',') AS kk, age(made) AS ll, abs(visits) AS mm, position('a' IN name) AS nn
FROM person;

CREATE TABLE choices AS
SELECT CASE WHEN active THEN name ELSE 'x' END AS a, CASE WHEN active THEN name ELSE name END AS b, CASE state WHEN 'low' THEN 1 END AS c,
       CASE WHEN active THEN 1 ELSE price END AS d, CASE WHEN active THEN nick ELSE nick END AS e, CASE WHEN active THEN 'a' ELSE 'b' END AS f,
       (SELECT kind FROM pet LIMIT 1) AS g, ARRAY(SELECT kind FROM pet) AS h, (SELECT 'x') AS i, CASE WHEN active THEN seen ELSE now() END AS j
FROM person;

CREATE TABLE aggregates AS
SELECT count(*) AS a, count(DISTINCT name) AS b, sum(visits) AS c, sum(person.id) AS d, sum(price) AS e, avg(visits) AS f, avg(ratio) AS g,
       min(name) AS h, max(seen) AS i, max(state) AS j, bool_or(active) AS k, string_agg(name, ',' ORDER BY name) AS l, array_agg(person.id) AS m,
       array_agg(name) AS n, jsonb_agg(detail) AS o, json_object_agg(name, age) AS p, max(nick) AS q, max(balance) AS r, min(born) AS s,
       count(*) FILTER (WHERE active) AS t, max(visits) + 1 AS u, max(price) = 1 AS w
FROM person CROSS JOIN pet;

CREATE TABLE windows AS
SELECT row_number() OVER (ORDER BY id) AS a, lag(name) OVER (ORDER BY id) AS b, sum(visits) OVER () AS c, first_value(nick) OVER () AS d,
       rank() OVER w AS e, ntile(4) OVER w AS f, array_agg(nick) OVER () AS g, lead(balance, 2) OVER w AS h, lag(price) OVER w AS i
FROM person WINDOW w AS (ORDER BY id);

CREATE TABLE unions AS
SELECT id, name AS label, NULL AS extra, age AS size, 'a' AS letter FROM person
UNION ALL SELECT id, kind, 3, weight, 'b' FROM pet
UNION SELECT 1, 'x', NULL, 2, NULL;
CREATE TABLE excepted AS SELECT name FROM person EXCEPT SELECT name FROM person;
CREATE TABLE listed (n, label, x) AS VALUES (1, 'a', NULL), (2.5, 'b', 'c');
CREATE TABLE listed_too AS SELECT * FROM (VALUES (1, 'a'), (2, NULL)) AS v (n, label);

CREATE TABLE sub AS SELECT s.* FROM (SELECT id, 'x' AS fixed, max(age) AS oldest FROM person GROUP BY id) s;
CREATE TABLE ctes AS
WITH RECURSIVE tree (n, path) AS (SELECT 1, ARRAY[1] UNION ALL SELECT n + 1, path || n FROM tree WHERE n < 5),
     named AS (SELECT id, nick AS "Nick", state FROM person)
SELECT * FROM tree, named;

CREATE TABLE joined AS SELECT * FROM person p JOIN (SELECT id, kind FROM pet) q USING (id);
CREATE TABLE joined_full AS SELECT id, a.kind AS k FROM pet a FULL JOIN pet b USING (id);
CREATE TABLE natural_left AS SELECT * FROM (SELECT id, name FROM person) p NATURAL LEFT JOIN (SELECT id, weight FROM pet) q;
CREATE TABLE from_functions AS
SELECT g, u, f.*, a.kind AS a_kind, o.ordinality, e.key AS e_key, e.value
FROM person p, generate_series(1, 3) g, unnest(p.tags) u, pets_of(p.id) f, all_of() a, unnest(p.labels) WITH ORDINALITY o,
     jsonb_each(p.detail) e;
CREATE TABLE of_views AS SELECT v.pets, v.weight, v.oldest, v.balance FROM person_view v WHERE v.active;
CREATE TABLE of_copies AS SELECT * FROM person_copy NATURAL JOIN sub;

CREATE SCHEMA archive;
SELECT id, name INTO archive.people FROM person WHERE active;
SELECT p.nick, (SELECT count(*) FROM pet) INTO UNLOGGED TABLE nicks FROM person p;
WITH x AS (SELECT id FROM pet) SELECT x.id INTO pets_too FROM x;
SELECT 1 AS one INTO ones;

-- a temporary table belongs to its session
CREATE TEMP TABLE passing AS SELECT 1 AS a;
SELECT 1 AS a INTO TEMP passing_too;
DROP TABLE passing;

-- what follows works on these tables as on others
ALTER TABLE person_copy ADD PRIMARY KEY (id), ALTER COLUMN name SET NOT NULL;
CREATE INDEX calls_a_idx ON calls (a);
ALTER TABLE unions RENAME COLUMN label TO title;
COMMENT ON COLUMN archive.people.name IS 'kept';
DROP TABLE literals;
