CREATE TABLE people (id integer NOT NULL, number integer);
CREATE STATISTICS of_people ON number, (id % 10) FROM people;
COMMENT ON STATISTICS of_people IS 'kept';
