INSERT INTO parcels (id, region) VALUES (1, 'north');
INSERT INTO quotes (region) VALUES ('north');
