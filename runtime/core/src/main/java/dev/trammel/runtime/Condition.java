package dev.trammel.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which rows are meant; made by {@link Column#equalTo} and the like. */
public final class Condition {

  /** Sets the parameters of a condition. */
  @FunctionalInterface
  interface Binder {
    /** The index of the next parameter. */
    int bind(PreparedStatement statement, int index) throws SQLException;
  }

  private final String sql;
  private final Binder binder;

  Condition(String sql, Binder binder) {
    this.sql = sql;
    this.binder = binder;
  }

  String sql() {
    return sql;
  }

  int bind(PreparedStatement statement, int index) throws SQLException {
    return binder.bind(statement, index);
  }
}
