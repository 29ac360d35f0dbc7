CREATE TABLE books (id bigint PRIMARY KEY);
CREATE OPERATOR === (FUNCTION = int8eq, LEFTARG = bigint, RIGHTARG = bigint);
