CREATE EXTENSION btree_gist;
CREATE TABLE rooms (
  id integer,
  valid daterange,
  CONSTRAINT rooms_pkey PRIMARY KEY (id, valid /*!18 WITHOUT OVERLAPS */)
);
CREATE TABLE bookings (
  id integer,
  room integer,
  during daterange,
  CONSTRAINT bookings_during UNIQUE (id, during /*!18 WITHOUT OVERLAPS */),
  CONSTRAINT bookings_room FOREIGN KEY (room, /*!18 PERIOD */ during) REFERENCES rooms (id, /*!18 PERIOD */ valid)
);
CREATE TABLE doors (id integer, open tstzrange);
