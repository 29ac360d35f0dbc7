SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER TABLE books ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
