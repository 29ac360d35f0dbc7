CREATE TYPE changed AS RANGE (subtype = integer);
CREATE TYPE going AS RANGE (subtype = text, collation = "C");
CREATE TYPE spans AS RANGE (subtype = interval);
