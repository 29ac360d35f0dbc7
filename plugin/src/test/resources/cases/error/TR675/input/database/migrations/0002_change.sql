SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE POLICY books_write ON books FOR UPDATE TO authenticated USING (owner_id = auth.uid());
