CREATE TABLE tickets (id integer, title text);
