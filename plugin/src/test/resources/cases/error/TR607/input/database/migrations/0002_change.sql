SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER TABLE loans ATTACH PARTITION loans_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
