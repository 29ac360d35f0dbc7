INSERT INTO owners VALUES (1);
INSERT INTO items (id, owner_id, title, price, data) VALUES (1, 1, 'one', 3.5, '{"a": 1}');
