-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 7 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- policies of badges that go
DROP POLICY "With notes" ON badges;

-- policies of notes that go
DROP POLICY "With badges" ON notes;

-- foreign keys of departments that go
ALTER TABLE departments DROP CONSTRAINT departments_head_id_fkey;

-- table notes goes
DROP TABLE notes;

-- table badges goes
DROP TABLE badges;

-- table employees goes
DROP TABLE employees;

-- table departments goes
DROP TABLE departments;

COMMIT;
