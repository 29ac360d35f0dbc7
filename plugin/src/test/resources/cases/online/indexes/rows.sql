INSERT INTO item VALUES (1, 'Lamp', '2026-01-01', 'dim', 'x'), (2, 'Chair', NULL, NULL, NULL);
