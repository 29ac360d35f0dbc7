CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE departments (
  id bigint PRIMARY KEY,
  parent_id bigint REFERENCES departments (id),
  head_id bigint,
  team_id bigint REFERENCES teams (id)
);
CREATE TABLE employees (
  id bigint PRIMARY KEY,
  badge text NOT NULL UNIQUE,
  department_id bigint NOT NULL REFERENCES departments (id) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE departments ADD CONSTRAINT departments_head_id_fkey
  FOREIGN KEY (head_id) REFERENCES employees (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE TABLE badges (badge text PRIMARY KEY REFERENCES employees (badge));
CREATE TABLE notes (id serial PRIMARY KEY, employee_id bigint REFERENCES employees (id), note text);
CREATE INDEX idx_notes_note ON notes (lower(note));
COMMENT ON INDEX idx_notes_note IS 'For searches';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Own notes" ON notes USING (employee_id = 1);
ALTER TABLE badges ENABLE ROW LEVEL SECURITY;
CREATE POLICY "With notes" ON badges USING (EXISTS (SELECT FROM notes WHERE notes.note = badges.badge));
CREATE POLICY "With badges" ON notes USING (EXISTS (SELECT FROM badges WHERE notes.note = badges.badge));
