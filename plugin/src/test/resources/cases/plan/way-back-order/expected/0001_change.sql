-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 10 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new table members
CREATE TABLE members (
  id     integer NOT NULL,
  tenant integer NOT NULL,
  CONSTRAINT members_pkey PRIMARY KEY (id)
);

-- new table leaders
CREATE TABLE leaders (
  id     integer NOT NULL,
  member integer,
  CONSTRAINT leaders_pkey PRIMARY KEY (id),
  CONSTRAINT leaders_member_fkey FOREIGN KEY (member) REFERENCES members (id)
);

-- new table sites
CREATE TABLE sites (
  id     integer NOT NULL,
  tenant integer,
  region text,
  CONSTRAINT sites_pkey PRIMARY KEY (id)
);

-- new functions that read tables
CREATE FUNCTION has_leader(who integer)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$SELECT EXISTS (SELECT 1 FROM leaders WHERE member = who)$$;

-- new indexes of tenants
CREATE UNIQUE INDEX tenants_by_region ON tenants (id, region);

-- new foreign keys of sites; what they reference is there now
ALTER TABLE sites ADD CONSTRAINT sites_tenant_fkey FOREIGN KEY (tenant, region) REFERENCES tenants (id, region);

-- row-level security of members, before its policies
ALTER TABLE members ENABLE ROW LEVEL SECURITY;

-- row-level security of leaders, before its policies
ALTER TABLE leaders ENABLE ROW LEVEL SECURITY;

-- new policies of members
CREATE POLICY "Leaders see members" ON members
  FOR SELECT
  TO public
  USING (EXISTS (SELECT 1 FROM leaders l WHERE l.member = members.id));

-- new policies of leaders
CREATE POLICY "Leaders see leaders" ON leaders
  FOR SELECT
  TO public
  USING (has_leader(member));

COMMIT;
