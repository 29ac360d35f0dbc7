SET lock_timeout = '2s';
SET statement_timeout = '5s';

BEGIN;
CREATE TABLE authors (id bigint PRIMARY KEY);
