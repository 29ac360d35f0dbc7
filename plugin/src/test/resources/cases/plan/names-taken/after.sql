CREATE TABLE listed_prices (id integer PRIMARY KEY, amount numeric);
CREATE VIEW prices AS SELECT * FROM listed_prices WHERE amount IS NOT NULL;
CREATE VIEW dear AS SELECT id FROM prices WHERE amount > 10;
CREATE VIEW counted AS SELECT count(*) AS n FROM prices;

CREATE TABLE notes (id integer, author_id integer, CONSTRAINT author_key UNIQUE (author_id));
CREATE UNIQUE INDEX notes_id ON notes (id);
CREATE TABLE replies (note_id integer REFERENCES notes (id));
