SET lock_timeout = '2s';
SET statement_timeout = '5s';

ALTER TABLE books ENABLE ROW LEVEL SECURITY;
CREATE POLICY books_long ON books FOR SELECT USING (pages > 100);
CREATE POLICY books_short ON books FOR SELECT USING (pages < 10);
