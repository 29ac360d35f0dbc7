CREATE TABLE loans (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book_id uuid NOT NULL REFERENCES books(id) ON DELETE CASCADE,
  lent_at timestamptz NOT NULL DEFAULT now(),
  due_on date
);

COMMENT ON COLUMN loans.due_on IS 'Empty for as long as the reader likes';
