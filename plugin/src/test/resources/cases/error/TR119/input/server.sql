CREATE TABLE books (id bigint PRIMARY KEY, pages integer);
