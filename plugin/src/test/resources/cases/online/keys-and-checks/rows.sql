INSERT INTO author VALUES (1, 'Ada', 'ada@example.org', '1815-12-10');
INSERT INTO book VALUES (1, 1, '978-0', 10);
INSERT INTO tag VALUES (1, 'old');
