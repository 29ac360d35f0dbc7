CREATE EXTENSION btree_gist;
CREATE TABLE rooms (
  id integer,
  valid daterange,
  CONSTRAINT rooms_pkey PRIMARY KEY (id, valid)
);
CREATE TABLE bookings (id integer, room integer, during daterange);
CREATE TABLE doors (id integer, open tstzrange, CONSTRAINT doors_open UNIQUE (id, open /*!18 WITHOUT OVERLAPS */));
