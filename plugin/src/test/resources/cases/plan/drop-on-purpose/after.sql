CREATE TABLE items (id integer PRIMARY KEY);
CREATE TABLE codes (id integer PRIMARY KEY, code text);
CREATE TABLE uses (id integer PRIMARY KEY);
