CREATE TABLE item (id bigint PRIMARY KEY, name text, sold date, note text, gone text);
CREATE INDEX item_name ON item (name);
CREATE INDEX item_sold ON item (sold);
CREATE INDEX item_stale ON item (note);
CREATE INDEX item_gone ON item (gone);
CREATE INDEX item_note_length ON item (length(note));
COMMENT ON INDEX item_sold IS 'by day';
CREATE MATERIALIZED VIEW sales AS SELECT id, sold FROM item;
