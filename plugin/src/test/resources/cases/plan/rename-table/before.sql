CREATE TABLE clients (id serial PRIMARY KEY, "user" text UNIQUE, kind text DEFAULT 'old');
CREATE TABLE orders (id integer PRIMARY KEY, client_id integer REFERENCES clients (id));
CREATE INDEX idx_clients_kind ON clients (kind) WHERE kind <> 'old';
ALTER TABLE clients ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Old ones" ON clients USING (kind = 'old');
