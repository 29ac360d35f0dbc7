SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE POLICY books_read ON books FOR SELECT USING (true);
