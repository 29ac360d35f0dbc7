-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 4 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- new table departments
CREATE TABLE departments (
  id        bigint NOT NULL,
  parent_id bigint,
  head_id   bigint,
  team_id   bigint,
  CONSTRAINT departments_pkey PRIMARY KEY (id),
  CONSTRAINT departments_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES departments (id),
  CONSTRAINT departments_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
);

-- new table employees, before departments_head_id_fkey references it
CREATE TABLE employees (
  id            bigint NOT NULL,
  badge         text NOT NULL,
  department_id bigint NOT NULL,
  CONSTRAINT employees_pkey PRIMARY KEY (id),
  CONSTRAINT employees_badge_key UNIQUE (badge),
  CONSTRAINT employees_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments (id) DEFERRABLE INITIALLY DEFERRED
);

-- new table badges
CREATE TABLE badges (
  badge text NOT NULL,
  CONSTRAINT badges_pkey PRIMARY KEY (badge),
  CONSTRAINT badges_badge_fkey FOREIGN KEY (badge) REFERENCES employees (badge)
);

-- new foreign keys of departments; what they reference is there now
ALTER TABLE departments ADD CONSTRAINT departments_head_id_fkey FOREIGN KEY (head_id) REFERENCES employees (id) ON DELETE SET NULL ON UPDATE CASCADE;

COMMIT;
