CREATE TABLE numbered (id bigint PRIMARY KEY, counted integer GENERATED ALWAYS AS IDENTITY, dropped serial);
