CREATE TABLE tenants (id integer PRIMARY KEY, region text NOT NULL);
