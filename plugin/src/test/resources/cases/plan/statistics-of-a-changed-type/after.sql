CREATE TABLE people (id bigint NOT NULL, number integer);
CREATE STATISTICS of_people ON number, (id % 10) FROM people;
