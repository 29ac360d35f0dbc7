package dev.trammel.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database that is emptied instead of made anew, which costs most of what a small test does. One
 * in which anything would stay behind is dropped, and another made.
 */
public final class ReusedDatabase implements AutoCloseable {

  /** Its catalogs grow, so that it is not used for ever. */
  private static final int USES = 50;

  /**
   * To parse and plan the queries that read the catalog takes longer than to run them: what was
   * parsed is kept, though tables change between, and joins are planned as they are written.
   */
  private static final String CHEAP_QUERIES =
      "flushCacheOnDdl=false&preparedStatementCacheQueries=4096&preparedStatementCacheSizeMiB=64"
          + "&options=-c%20plan_cache_mode%3Dforce_generic_plan%20-c%20join_collapse_limit%3D1";

  private static final String DROP_ALL =
      """
      DO $$
      DECLARE
        statement text;
      BEGIN
        FOR statement IN
          SELECT format('DROP EVENT TRIGGER %I CASCADE', evtname) FROM pg_event_trigger
          UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
          UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname)
            FROM pg_foreign_data_wrapper
          UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension
            WHERE extname <> 'plpgsql'
          UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
        LOOP
          EXECUTE statement;
        END LOOP;
        RESET ALL;
      END
      $$;
      DELETE FROM pg_default_acl;
      CREATE SCHEMA public AUTHORIZATION pg_database_owner;
      GRANT USAGE ON SCHEMA public TO PUBLIC;
      COMMENT ON SCHEMA public IS 'standard public schema'
      """;

  /** Up to 16383 stands what PostgreSQL made itself. */
  private static final String IS_EMPTY =
      """
      SELECT NOT EXISTS (SELECT FROM pg_depend WHERE objid > 16383 OR refobjid > 16383)
        AND NOT EXISTS (SELECT FROM pg_cast WHERE oid > 16383)
        AND NOT EXISTS (SELECT FROM pg_subscription)
      """;

  private ServerDatabase database;
  private Connection connection;
  private int uses;

  /** A session in the empty database; not to be closed by who gets it. */
  public Connection emptied() throws SQLException {
    if (connection == null || ++uses > USES || !empties()) {
      close();
      database = TestServer.database("");
      Address address = database.address();
      String parameters = (address.url().contains("?") ? "&" : "?") + CHEAP_QUERIES;
      connection =
          new Address(address.url() + parameters, address.user(), address.password()).connect();
      uses = 1;
    }
    return connection;
  }

  private boolean empties() {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(DROP_ALL);
      try (ResultSet row = statement.executeQuery(IS_EMPTY)) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      return false;
    }
  }

  /** Drops it. */
  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
      database.close();
      connection = null;
    }
  }
}
