CREATE TYPE mood AS ENUM ('sad', 'so-so', 'happy', 'it''s great');
CREATE TABLE people (id integer PRIMARY KEY, mood mood DEFAULT 'so-so');
