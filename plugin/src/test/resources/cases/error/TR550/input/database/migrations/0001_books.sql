CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

CREATE TABLE loan_history (
  id bigint PRIMARY KEY,
  book_id bigint NOT NULL REFERENCES books(id) ON DELETE CASCADE
);
