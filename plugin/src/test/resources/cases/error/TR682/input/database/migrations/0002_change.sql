SET lock_timeout = '2s';
SET statement_timeout = '5s';

CREATE VIEW readers WITH (security_invoker = true) AS SELECT id, email FROM auth.users;
