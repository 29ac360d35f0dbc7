CREATE TABLE customers (id integer NOT NULL, login text, kind text DEFAULT 'old');
CREATE SEQUENCE clients_id_seq AS integer OWNED BY customers.id;
ALTER TABLE customers ALTER COLUMN id SET DEFAULT nextval('clients_id_seq'::regclass);
ALTER TABLE customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
ALTER TABLE customers ADD CONSTRAINT customers_login_key UNIQUE (login);
CREATE TABLE orders (id integer PRIMARY KEY, client_id integer REFERENCES customers (id));
CREATE INDEX idx_customers_kind ON customers (kind) WHERE kind <> 'old';
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Old ones" ON customers USING (kind = 'old');
