INSERT INTO books (id, title)
VALUES (1, 'Emma'), (2, NULL);
