CREATE TABLE rides (id integer NOT NULL, zone text NOT NULL) PARTITION BY LIST (zone);
CREATE TABLE rides_a PARTITION OF rides FOR VALUES IN ('a');
CREATE TABLE rides_b PARTITION OF rides FOR VALUES IN ('b');

CREATE INDEX rides_alone ON ONLY rides (id);

CREATE INDEX rides_half ON ONLY rides (zone, id);
CREATE INDEX rides_a_half ON rides_a (zone, id);
ALTER INDEX rides_half ATTACH PARTITION rides_a_half;
CREATE INDEX rides_b_half ON rides_b (zone, id);

CREATE INDEX rides_gone ON ONLY rides (zone);
CREATE INDEX rides_a_gone ON rides_a (zone);
ALTER INDEX rides_gone ATTACH PARTITION rides_a_gone;
COMMENT ON INDEX rides_gone IS 'Half of it';
