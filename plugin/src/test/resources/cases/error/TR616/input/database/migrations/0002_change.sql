ALTER TABLE books ADD COLUMN note text;
