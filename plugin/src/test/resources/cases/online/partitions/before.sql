CREATE TABLE reading (taken date NOT NULL, sensor integer, value numeric) PARTITION BY RANGE (taken);
CREATE TABLE reading_2026 PARTITION OF reading FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX reading_value ON reading (value);
