package dev.trammel.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Further sessions that see what a reading session sees: PostgreSQL gives each session one
 * processor, and printing the expressions of thousands of tables takes one for seconds.
 */
final class SnapshotSessions {

  /** A session more is not opened for fewer tables: that would take longer than it saves. */
  private static final int ITEMS_EACH = 1000;

  private static final int MOST = 4;

  /** Reads a part of what is to be read. */
  interface Reading<T, R> {
    List<R> read(Query query, List<T> part) throws SQLException;
  }

  /** Prepares a session as the first one was. */
  interface Preparation {
    void prepare(Connection connection, String snapshot) throws SQLException;
  }

  private final Query first;
  private final Supplier<Connection> connect;
  private final Preparation preparation;

  /**
   * @param first of the session whose snapshot the others take
   * @param connect opens a session; null when there is to be the first one only
   */
  SnapshotSessions(Query first, Supplier<Connection> connect, Preparation preparation) {
    this.first = first;
    this.connect = connect;
    this.preparation = preparation;
  }

  /** What the reading gives of all items, in their order. */
  <T, R> List<R> read(List<T> items, Reading<T, R> reading) throws SQLException {
    int sessions = sessions(items.size());
    if (sessions < 2) {
      return reading.read(first, items);
    }
    String snapshot =
        first.list("SELECT pg_export_snapshot() AS id", row -> row.string("id")).get(0);
    ExecutorService executor = Executors.newFixedThreadPool(sessions - 1);
    try {
      List<Future<List<R>>> others = new ArrayList<>();
      for (int i = 1; i < sessions; i++) {
        List<T> part = part(items, i, sessions);
        others.add(executor.submit(elsewhere(snapshot, part, reading)));
      }
      List<R> all = new ArrayList<>(reading.read(first, part(items, 0, sessions)));
      for (Future<List<R>> each : others) {
        all.addAll(result(each));
      }
      return all;
    } finally {
      executor.shutdown();
    }
  }

  /** A standby exports no snapshots. */
  private int sessions(int items) throws SQLException {
    int useful = Math.min(MOST, Math.min(processors(), items / ITEMS_EACH));
    if (connect == null || useful < 2) {
      return 1;
    }
    boolean standby =
        first.list("SELECT pg_is_in_recovery() AS standby", row -> row.flag("standby")).get(0);
    return standby ? 1 : useful;
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static <T> List<T> part(List<T> items, int number, int parts) {
    int from = (int) ((long) items.size() * number / parts);
    int to = (int) ((long) items.size() * (number + 1) / parts);
    return items.subList(from, to);
  }

  private <T, R> Callable<List<R>> elsewhere(String snapshot, List<T> part, Reading<T, R> reading) {
    return () -> {
      try (Connection connection = connect.get()) {
        connection.setAutoCommit(false);
        preparation.prepare(connection, snapshot);
        return reading.read(new Query(connection), part);
      }
    };
  }

  private static <R> List<R> result(Future<List<R>> reading) throws SQLException {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("the reading of the catalog was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new SQLException(e.getCause().getMessage(), e.getCause());
    }
  }
}
