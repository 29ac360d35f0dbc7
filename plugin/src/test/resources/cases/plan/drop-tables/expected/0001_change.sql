-- Made by Trammel: change what is declared, not this file.
-- Database main, from what is recorded to what is declared: 5 steps.
-- The way back: migrations/0001_change_rollback.sql

BEGIN;

-- foreign keys of departments that go
ALTER TABLE departments DROP CONSTRAINT departments_head_id_fkey;

-- tables of notes that go
DROP TABLE notes;

-- tables of badges that go
DROP TABLE badges;

-- tables of employees that go
DROP TABLE employees;

-- tables of departments that go
DROP TABLE departments;

COMMIT;
