-- Made by Trammel: takes back migrations/0001_change.sql
-- Database main, from what is declared to what is recorded: 14 steps; loses data.
-- Run: psql -v ON_ERROR_STOP=1 -f migrations/0001_change_rollback.sql

BEGIN;

-- takes back: table departments goes (loses data)
CREATE TABLE departments (
  id        bigint NOT NULL,
  parent_id bigint,
  head_id   bigint,
  team_id   bigint,
  CONSTRAINT departments_pkey PRIMARY KEY (id),
  CONSTRAINT departments_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES departments (id),
  CONSTRAINT departments_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id)
);

-- takes back: table employees goes (loses data)
CREATE TABLE employees (
  id            bigint NOT NULL,
  badge         text NOT NULL,
  department_id bigint NOT NULL,
  CONSTRAINT employees_pkey PRIMARY KEY (id),
  CONSTRAINT employees_badge_key UNIQUE (badge),
  CONSTRAINT employees_department_id_fkey FOREIGN KEY (department_id) REFERENCES departments (id) DEFERRABLE INITIALLY DEFERRED
);

-- takes back: table badges goes (loses data)
CREATE TABLE badges (
  badge text NOT NULL,
  CONSTRAINT badges_pkey PRIMARY KEY (badge),
  CONSTRAINT badges_badge_fkey FOREIGN KEY (badge) REFERENCES employees (badge)
);
ALTER TABLE badges ENABLE ROW LEVEL SECURITY;

-- takes back: table notes goes (loses data)
CREATE SEQUENCE notes_id_seq AS integer;
CREATE TABLE notes (
  id          integer NOT NULL DEFAULT nextval('notes_id_seq'::regclass),
  employee_id bigint,
  note        text,
  CONSTRAINT notes_pkey PRIMARY KEY (id),
  CONSTRAINT notes_employee_id_fkey FOREIGN KEY (employee_id) REFERENCES employees (id)
);
CREATE INDEX idx_notes_note ON notes (lower(note));
COMMENT ON INDEX idx_notes_note IS 'For searches';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Own notes" ON notes
  FOR ALL
  TO public
  USING (employee_id = 1);
ALTER SEQUENCE notes_id_seq OWNED BY notes.id;

-- takes back: foreign keys of departments that go
ALTER TABLE departments ADD CONSTRAINT departments_head_id_fkey FOREIGN KEY (head_id) REFERENCES employees (id) ON DELETE SET NULL ON UPDATE CASCADE;

-- takes back: policies of notes that go
CREATE POLICY "With badges" ON notes
  FOR ALL
  TO public
  USING (EXISTS (SELECT FROM badges WHERE notes.note = badges.badge));

-- takes back: policies of badges that go
CREATE POLICY "With notes" ON badges
  FOR ALL
  TO public
  USING (EXISTS (SELECT FROM notes WHERE notes.note = badges.badge));

COMMIT;
