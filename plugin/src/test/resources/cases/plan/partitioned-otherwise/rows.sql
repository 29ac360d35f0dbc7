INSERT INTO stations VALUES (1, 'Harbour');
ALTER TABLE trips DISABLE TRIGGER no_inserts;
INSERT INTO trips (day, station_id, price) VALUES ('2026-03-01', 1, 4), ('2025-12-31', 1, 5);
ALTER TABLE trips ENABLE TRIGGER no_inserts;
INSERT INTO receipts VALUES (1, '2026-03-01');
INSERT INTO logs VALUES ('down', 'error'), ('up', 'info');
INSERT INTO scores VALUES ('1', 2), ('2', 1);
