CREATE TYPE mood AS ENUM ('ok', 'glad', 'merry');
CREATE TYPE mood_swing AS ENUM ('up', 'down');
CREATE TABLE person (
  id bigint PRIMARY KEY,
  mood mood NOT NULL DEFAULT 'ok',
  former mood[],
  swing mood_swing,
  CONSTRAINT person_calm CHECK (mood <> 'merry')
);
COMMENT ON CONSTRAINT person_calm ON person IS 'Nobody is sad';
CREATE INDEX person_mood ON person (mood);
CREATE VIEW moods AS SELECT id, mood FROM person WHERE mood = 'ok';
CREATE FUNCTION cheer(m mood) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT m';
CREATE FUNCTION swing(s mood_swing) RETURNS mood_swing LANGUAGE sql IMMUTABLE AS 'SELECT s';
REVOKE EXECUTE ON FUNCTION cheer(mood) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cheer(mood) TO pg_monitor;
GRANT SELECT ON moods TO pg_monitor;
COMMENT ON VIEW moods IS 'Who is well';
