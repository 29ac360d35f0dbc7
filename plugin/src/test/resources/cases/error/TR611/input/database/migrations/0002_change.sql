SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER TABLE books ALTER COLUMN isbn TYPE varchar(17);
