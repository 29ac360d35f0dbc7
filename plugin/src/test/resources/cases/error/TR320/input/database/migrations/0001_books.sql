CREATE TABLE books (id uuid PRIMARY KEY, pages integer NOT NULL);
