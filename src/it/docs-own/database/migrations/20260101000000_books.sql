CREATE TABLE branches (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE
);

CREATE TABLE books (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  branch_id uuid NOT NULL REFERENCES branches(id) ON DELETE RESTRICT,
  title text NOT NULL,
  state varchar(20) NOT NULL DEFAULT 'shelved' CHECK (state IN ('shelved', 'lent')),
  bought_on date
);

CREATE INDEX books_branch_idx ON books (branch_id);
