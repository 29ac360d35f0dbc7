CREATE TABLE tenants (id integer PRIMARY KEY, region text NOT NULL);
CREATE UNIQUE INDEX tenants_by_region ON tenants (id, region);
CREATE TABLE sites (
  id integer PRIMARY KEY,
  tenant integer,
  region text,
  CONSTRAINT sites_tenant_fkey FOREIGN KEY (tenant, region) REFERENCES tenants (id, region)
);
CREATE TABLE members (id integer PRIMARY KEY, tenant integer NOT NULL);
CREATE TABLE leaders (id integer PRIMARY KEY, member integer REFERENCES members (id));
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Leaders see members" ON members FOR SELECT
  USING (EXISTS (SELECT 1 FROM leaders l WHERE l.member = members.id));
CREATE FUNCTION has_leader(who integer) RETURNS boolean LANGUAGE sql STABLE
  AS 'SELECT EXISTS (SELECT 1 FROM leaders WHERE member = who)';
ALTER TABLE leaders ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Leaders see leaders" ON leaders FOR SELECT USING (has_leader(member));
