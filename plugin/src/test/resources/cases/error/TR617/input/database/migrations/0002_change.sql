SET lock_timeout = '2s';

ALTER TABLE books ALTER COLUMN pages SET NOT NULL;
