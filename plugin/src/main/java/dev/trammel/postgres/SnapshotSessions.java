package dev.trammel.postgres;

import dev.trammel.diagnostic.DiagnosticsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Sessions that see what the first one sees, and read parts of it at the same time: PostgreSQL
 * gives each session one processor. What is read of few tables is read by the first one alone.
 */
final class SnapshotSessions implements AutoCloseable {

  /** A session more is not opened for fewer tables: that would take longer than it saves. */
  private static final int TABLES_EACH = 1000;

  private static final int MOST = 4;

  /** Reads something by one session. */
  interface Reading<R> {
    R read(Query query) throws SQLException;
  }

  /** Prepares a session as the first one was. */
  interface Preparation {
    void prepare(Connection connection, String snapshot) throws SQLException;
  }

  private final Query first;
  private final Supplier<Connection> connect;
  private final Preparation preparation;
  private final int count;
  private final String snapshot;
  private final ExecutorService executor;
  private final BlockingQueue<Query> idle = new LinkedBlockingQueue<>();
  private final AtomicInteger unopened;
  private final List<Connection> opened = new ArrayList<>();

  /**
   * @param first of the session whose snapshot the others take
   * @param connect opens a session; null when there is to be the first one only
   * @param tables how many are to be read
   */
  SnapshotSessions(Query first, Supplier<Connection> connect, Preparation preparation, long tables)
      throws SQLException {
    this.first = first;
    this.connect = connect;
    this.preparation = preparation;
    this.count = connect == null ? 1 : count(tables);
    this.unopened = new AtomicInteger(count - 1);
    this.snapshot =
        count == 1
            ? ""
            : first.list("SELECT pg_export_snapshot() AS id", row -> row.string("id")).get(0);
    this.executor = count == 1 ? null : Executors.newFixedThreadPool(count);
    idle.add(first);
  }

  /** A standby exports no snapshots. */
  private int count(long tables) throws SQLException {
    int processors = Runtime.getRuntime().availableProcessors();
    int useful = (int) Math.min(MOST, Math.min(processors, tables / TABLES_EACH));
    return useful > 1
            && first
                .list("SELECT NOT pg_is_in_recovery() AS exports", row -> row.flag("exports"))
                .get(0)
        ? useful
        : 1;
  }

  /** Reads it as soon as a session is free; at once where there is one only. */
  <R> Future<R> submit(Reading<R> reading) {
    if (executor != null) {
      return executor.submit(() -> byAny(reading));
    }
    CompletableFuture<R> result = new CompletableFuture<>();
    try {
      result.complete(reading.read(first));
    } catch (SQLException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  private <R> R byAny(Reading<R> reading) throws SQLException, InterruptedException {
    Query session = session();
    try {
      return reading.read(session);
    } finally {
      idle.add(session);
    }
  }

  /** One that is free, a further one, or where the server admits none the next that gets free. */
  private Query session() throws InterruptedException {
    Query free = idle.poll();
    if (free == null && unopened.getAndDecrement() > 0) {
      free = further();
    }
    return free == null ? idle.take() : free;
  }

  private Query further() {
    try {
      Connection connection = connect.get();
      synchronized (opened) {
        opened.add(connection);
      }
      connection.setAutoCommit(false);
      preparation.prepare(connection, snapshot);
      return new Query(connection);
    } catch (SQLException | DiagnosticsException e) {
      // There may be too many connections, or a balancer between that leads to another server.
      return null;
    }
  }

  /** The items in as many parts as there are sessions. */
  <T> List<List<T>> parts(List<T> items) {
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) items.size() * i / count);
      int to = (int) ((long) items.size() * (i + 1) / count);
      parts.add(items.subList(from, to));
    }
    return parts;
  }

  /** What was read, or why not. */
  static <R> R result(Future<R> reading) throws SQLException {
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

  /** Ends all but the first one, once nothing is being read any more. */
  @Override
  public void close() throws SQLException {
    if (executor != null) {
      executor.shutdownNow();
      try {
        boolean ended = false;
        while (!ended) {
          ended = executor.awaitTermination(1, TimeUnit.SECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    for (Connection each : opened) {
      each.close();
    }
  }
}
