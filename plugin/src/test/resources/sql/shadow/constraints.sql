CREATE TABLE parents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text UNIQUE NOT NULL,
  region text, number int,
  UNIQUE (region, number),
  CONSTRAINT parents_named UNIQUE NULLS NOT DISTINCT (number, code)
);
CREATE TABLE children (
  id int PRIMARY KEY,
  parent_id uuid REFERENCES parents,
  other_id uuid NOT NULL REFERENCES parents(id) ON DELETE CASCADE ON UPDATE SET NULL,
  code text CONSTRAINT named_reference REFERENCES parents(code) MATCH FULL DEFERRABLE INITIALLY DEFERRED,
  region text, number int,
  self_id int REFERENCES children(id) ON DELETE SET DEFAULT,
  status varchar(20) DEFAULT 'pending' CHECK (status IN ('pending', 'running')),
  score numeric(3,2) CHECK (score >= 0) CHECK (score <= 1),
  low int, high int,
  CHECK (low < high),
  CHECK (low > 0),
  CONSTRAINT high_enough CHECK (high > 10) NO INHERIT,
  FOREIGN KEY (region, number) REFERENCES parents(region, number) ON DELETE RESTRICT,
  UNIQUE (low, high) DEFERRABLE,
  CHECK (1 = 1)
);
CREATE TABLE double_key (id int PRIMARY KEY UNIQUE, a int UNIQUE UNIQUE);
CREATE TABLE composite_key (a int, b text, PRIMARY KEY (a, b));
CREATE TABLE a_very_long_table_name_that_goes_on_and_on_until_it_is_cut (
  a_column_with_quite_a_long_name_too int CHECK (a_column_with_quite_a_long_name_too > 0) UNIQUE,
  b int CHECK (b > 0)
);
CREATE TABLE long_columns (
  a_first_column_with_quite_a_long_name int,
  a_second_column_with_quite_a_long_name int,
  UNIQUE (a_first_column_with_quite_a_long_name, a_second_column_with_quite_a_long_name)
);
CREATE TABLE t_a_b_key (id int);
CREATE TABLE t (a_b int, a int UNIQUE);
CREATE TABLE t_a (key int, b int UNIQUE);
ALTER TABLE t ADD UNIQUE (a_b);
ALTER TABLE t_a ADD CHECK (b > 0), ADD CHECK (b > 1);
ALTER TABLE t ADD CONSTRAINT t_a_check1 CHECK (a > 3);
ALTER TABLE t ADD CHECK (a > 4);
ALTER TABLE t ADD CHECK (a > 5);
ALTER TABLE t ADD PRIMARY KEY (a);
ALTER TABLE t_a ADD FOREIGN KEY (key) REFERENCES t (a) NOT VALID;
ALTER TABLE children ADD CONSTRAINT checked CHECK (id > 0) NOT VALID;
CREATE TABLE leans_on_index (a int REFERENCES t(a));
CREATE UNIQUE INDEX parents_lower ON parents (number);
CREATE TABLE leans_on_unique_index (a int REFERENCES parents(number));
