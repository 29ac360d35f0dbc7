INSERT INTO book SELECT s, p, 'Title ' || s, (ARRAY['in', 'out', 'lost'])[1 + p % 3], NULLIF(p % 2, 0)
FROM generate_series(1, 3) s, generate_series(1, 3) p;
INSERT INTO "Odd" SELECT gen_random_uuid(), NULLIF(g % 3, 0)::text FROM generate_series(1, 7) g;
INSERT INTO keyless VALUES ('one');
