-- Schemas with what is made in them, and extensions.
CREATE SCHEMA shop
  CREATE TABLE goods (id integer PRIMARY KEY, name text, price numeric)
  CREATE TABLE sales (id integer PRIMARY KEY, goods integer REFERENCES goods)
  CREATE INDEX ON sales (goods)
  CREATE SEQUENCE receipts
  CREATE VIEW sold AS SELECT g.id, g.name FROM goods g JOIN sales s ON s.goods = g.id
  GRANT SELECT ON goods TO pg_monitor WITH GRANT OPTION;
CREATE SCHEMA IF NOT EXISTS shop;
ALTER SCHEMA shop RENAME TO store;
CREATE TABLE store.staff (id integer PRIMARY KEY, name text);
/*!18 ALTER TABLE store.staff ADD NOT NULL name; */
CREATE SCHEMA tools;
CREATE EXTENSION earthdistance SCHEMA tools CASCADE;
CREATE EXTENSION IF NOT EXISTS citext;
ALTER EXTENSION citext SET SCHEMA tools;
ALTER EXTENSION citext UPDATE;
CREATE TABLE places (name tools.citext PRIMARY KEY);
