SET lock_timeout = '2s';
SET statement_timeout = '5s';

DROP INDEX books_shelf_id_idx;
