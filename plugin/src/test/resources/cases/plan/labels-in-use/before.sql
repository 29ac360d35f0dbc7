CREATE TYPE ticket_state AS ENUM ('open', 'waiting', 'stuck', 'done');

CREATE TABLE tickets (
  id     bigint PRIMARY KEY,
  title  text NOT NULL,
  state  ticket_state NOT NULL DEFAULT 'stuck',
  former ticket_state DEFAULT 'stuck'
);

CREATE VIEW pending_tickets AS
  SELECT id, title FROM tickets WHERE state IN ('waiting', 'stuck');

CREATE VIEW pending_titles AS
  SELECT title FROM pending_tickets;
