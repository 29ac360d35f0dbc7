package dev.trammel.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the current row, by column names; never moves the cursor.
 *
 * @param <R> what a row becomes
 */
@FunctionalInterface
public interface RowReader<R> {
  R read(ResultSet row) throws SQLException;
}
