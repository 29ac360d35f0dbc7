SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER TABLE books ADD CONSTRAINT books_shelf_id_fkey FOREIGN KEY (shelf_id) REFERENCES shelves (id);
