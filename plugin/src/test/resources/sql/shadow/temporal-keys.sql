/*!18 CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer, valid daterange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
CREATE TABLE bookings (
  id integer,
  room integer,
  during daterange,
  UNIQUE (id, during WITHOUT OVERLAPS),
  FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD valid)
);
ALTER TABLE bookings ADD PRIMARY KEY (room, id, during WITHOUT OVERLAPS);
*/
