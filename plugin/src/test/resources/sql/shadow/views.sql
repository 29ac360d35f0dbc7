CREATE TABLE orders (id int PRIMARY KEY, customer_id int, state varchar(20), total numeric(10,2), placed timestamptz, tags text[], data jsonb);
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, active boolean DEFAULT true);
CREATE VIEW every_column AS SELECT * FROM orders;
ALTER TABLE orders ADD COLUMN late text;
CREATE VIEW filtered AS
  SELECT id, state AS s, total * 2 AS double -- as ordered
  FROM orders WHERE state IN ('a', 'b') AND placed > now() - interval '1 day' ORDER BY 2 DESC LIMIT 10;
CREATE VIEW joined AS
  SELECT o.id, c.name, count(*), count(DISTINCT o.state) FILTER (WHERE o.total > 5) AS states
  FROM orders o JOIN customers c ON c.id = o.customer_id LEFT JOIN orders z ON z.id = o.id
  WHERE EXISTS (SELECT 1 FROM customers x WHERE x.id = o.id)
  GROUP BY 1, c.name HAVING count(*) > 1;
CREATE VIEW counted AS
  WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 10)
  SELECT n, date_trunc('day', now()) d, row_number() OVER (PARTITION BY n ORDER BY n DESC) FROM t;
CREATE VIEW united AS SELECT id FROM orders UNION SELECT id FROM customers ORDER BY id;
CREATE VIEW unnested AS
  SELECT x.*, (SELECT max(id) FROM customers), extract(epoch FROM placed), substring(state FROM 1 FOR 2), trim(state)
  FROM orders x, LATERAL jsonb_array_elements(x.data) e, generate_series(1, 3) g, unnest(tags) WITH ORDINALITY AS u(tag, n)
  WHERE e->>'a' = 'b' AND (e.value->'k')::int = g AND u.n > 1;
CREATE VIEW nested AS SELECT id, name FROM (SELECT * FROM customers) s WHERE name ILIKE 'x' AND id BETWEEN 1 AND 3 OR id = ANY (ARRAY[1, 2]);
CREATE VIEW windowed (a, b) AS SELECT id, sum(total) OVER w FROM orders WINDOW w AS (PARTITION BY state ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW);
CREATE VIEW listed AS VALUES (1, 'a'), (2, 'b');
CREATE VIEW whole AS SELECT c FROM customers c;
CREATE VIEW merged AS SELECT id, o.state, c.name FROM orders o JOIN customers c USING (id);
CREATE VIEW cased AS SELECT CASE WHEN active THEN 'yes' ELSE 'no' END, coalesce(name, 'x') AS n, id::text || name AS t FROM customers;
CREATE OR REPLACE VIEW cased AS SELECT CASE WHEN active THEN 'yes' ELSE 'none' END, coalesce(name, 'x') AS n, id::text || name AS t, active FROM customers;
CREATE VIEW on_view AS SELECT f.s, j.name FROM filtered f CROSS JOIN joined j;
CREATE VIEW safe WITH (security_invoker, security_barrier = true) AS SELECT id, name FROM customers WHERE active WITH LOCAL CHECK OPTION;
CREATE VIEW checked AS SELECT id FROM customers WHERE id > 0 WITH CHECK OPTION;
COMMENT ON VIEW safe IS 'What everybody may see';
COMMENT ON COLUMN safe.name IS 'Shown';
ALTER VIEW safe SET (security_barrier = false);
ALTER VIEW safe RESET (security_invoker);
ALTER VIEW safe ALTER COLUMN name SET DEFAULT 'nobody';
ALTER VIEW safe RENAME COLUMN name TO title;
ALTER VIEW safe RENAME TO safer;
ALTER TABLE safer RENAME COLUMN id TO number;
CREATE SCHEMA apart;
ALTER VIEW checked SET SCHEMA apart;
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 5;
CREATE MATERIALIZED VIEW totals (customer, total) WITH (fillfactor = 70) AS SELECT customer_id, sum(total) FROM orders GROUP BY customer_id WITH NO DATA;
CREATE UNIQUE INDEX totals_customer ON totals (customer);
CREATE INDEX ON totals (total DESC) WHERE total > 0;
COMMENT ON MATERIALIZED VIEW totals IS 'Summed at night';
COMMENT ON INDEX totals_customer IS 'For REFRESH … CONCURRENTLY';
ALTER MATERIALIZED VIEW totals RENAME TO sums;
CREATE MATERIALIZED VIEW IF NOT EXISTS sums AS SELECT 1 AS one;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER put INSTEAD OF INSERT ON joined FOR EACH ROW EXECUTE FUNCTION put();
COMMENT ON TRIGGER put ON joined IS 'Puts';
CREATE VIEW renamed AS SELECT customers.id, customers.name FROM customers WHERE customers.active;
ALTER TABLE customers RENAME TO clients;
ALTER TABLE clients RENAME COLUMN name TO full_name;
ALTER TABLE orders RENAME COLUMN state TO status;
ALTER TABLE orders RENAME COLUMN id TO number;
CREATE TABLE gone (id int, other int);
CREATE VIEW goes AS SELECT id FROM gone;
CREATE VIEW goes_too AS SELECT id FROM goes;
CREATE VIEW stays AS SELECT other FROM gone;
ALTER TABLE gone DROP COLUMN id CASCADE;
CREATE VIEW last AS SELECT * FROM stays;
DROP VIEW stays, last;
CREATE VIEW again AS SELECT other FROM gone;
DROP TABLE gone CASCADE;
DROP VIEW IF EXISTS nothing;
