package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnmodelledTest {

  private static final String SQL =
      """
      CREATE EXTENSION btree_gist;
      CREATE TABLE t (id integer PRIMARY KEY, during tsrange, email text) WITH (fillfactor = 70);
      CREATE UNLOGGED TABLE u (id integer);
      CREATE TABLE parted (id integer) PARTITION BY LIST (id);
      CREATE TABLE part PARTITION OF parted FOR VALUES IN (1);
      CREATE TABLE child () INHERITS (t);
      CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer);
      CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer);
      CREATE AGGREGATE share (float8 ORDER BY float8)
        (SFUNC = float8_accum, STYPE = float8[], INITCOND = '{0,0,0}');
      ALTER TABLE t ADD CONSTRAINT apart EXCLUDE USING gist (id WITH =, during WITH &&);
      CREATE INDEX stored ON t (email) WITH (fillfactor = 50);
      CREATE VIEW shown AS SELECT id FROM t;
      REVOKE SELECT ON shown FROM CURRENT_USER;
      GRANT SELECT (id) ON shown TO CURRENT_USER;
      CREATE FOREIGN DATA WRAPPER plain;
      CREATE SERVER elsewhere FOREIGN DATA WRAPPER plain;
      CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'secret');
      """;

  @Test
  void whatTheModelCannotHoldIsNamedWithItsDefinition() throws SQLException {
    try (ServerDatabase database = TestServer.database(SQL)) {
      Catalog catalog = database.read(ReadScope.ALL);
      assertThat(catalog.unmodelled())
          .containsOnlyKeys(
              "aggregate share(double precision,double precision)",
              "operator ===(integer,integer)",
              "options of user mapping for public on server elsewhere",
              "own privileges of the owner on column shown.id");
    }
  }
}
