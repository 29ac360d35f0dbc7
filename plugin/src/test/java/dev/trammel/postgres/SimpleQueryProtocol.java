package dev.trammel.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;

/** Sends a text to the server as it is: the server, not the driver, cuts it into statements. */
public final class SimpleQueryProtocol {

  private SimpleQueryProtocol() {}

  /**
   * The first value of the only row of each statement, behind the name of its column and an equals
   * sign; an empty text for a statement without.
   *
   * @throws SQLException when the server refuses the text
   */
  public static List<String> values(Connection connection, String text) throws SQLException {
    BaseConnection base = connection.unwrap(BaseConnection.class);
    Collector collector = new Collector();
    Query query = base.getQueryExecutor().wrap(List.of(new NativeQuery(text, SqlCommand.BLANK)));
    base.getQueryExecutor()
        .execute(
            query,
            null,
            collector,
            0,
            0,
            QueryExecutor.QUERY_EXECUTE_AS_SIMPLE | QueryExecutor.QUERY_SUPPRESS_BEGIN);
    return collector.values;
  }

  private static final class Collector extends ResultHandlerBase {

    private final List<String> values = new ArrayList<>();

    @Override
    public void handleWarning(SQLWarning warning) {}

    @Override
    public void handleCommandStatus(String status, long updateCount, long insertOid) {
      if (!status.equals("EMPTY")) {
        values.add("");
      }
    }

    @Override
    public void handleResultRows(
        Query query, Field[] fields, List<Tuple> tuples, ResultCursor cursor) {
      if (fields.length == 0) {
        values.add("");
        return;
      }
      byte[] value = tuples.get(0).get(0);
      String text = value == null ? "null" : new String(value, StandardCharsets.UTF_8);
      values.add(fields[0].getColumnLabel() + "=" + text);
    }
  }
}
