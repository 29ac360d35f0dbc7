CREATE EXTENSION btree_gist;
CREATE TABLE rooms (
  id integer,
  valid daterange,
  CONSTRAINT rooms_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS)
);
CREATE TABLE bookings (
  id integer,
  room integer,
  during daterange,
  CONSTRAINT bookings_during UNIQUE (id, during WITHOUT OVERLAPS),
  CONSTRAINT bookings_room FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD valid)
);
CREATE TABLE doors (id integer, open tstzrange);
