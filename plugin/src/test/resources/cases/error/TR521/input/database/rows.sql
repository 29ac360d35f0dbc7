INSERT INTO books (id, title, price) VALUES (1, 'Emma', 9.99);
