CREATE TABLE books (
  id bigint PRIMARY KEY,
  title text NOT NULL
);

CREATE INDEX books_that_have_a_title_which_is_what_readers_ask_for_first_and_foremost ON books (title);
