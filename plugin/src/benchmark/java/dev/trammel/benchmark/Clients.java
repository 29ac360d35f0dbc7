package dev.trammel.benchmark;

import dev.trammel.postgres.ServerDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two clients that read agents and two that write them, each one statement at a time with a
 * millisecond between, and a watch that looks every two milliseconds how long a lock is waited for.
 */
final class Clients implements AutoCloseable {

  private static final String READ =
      "SELECT name, status FROM crewai_agents WHERE id = " + BusyDatabase.id("?");

  private static final String WRITE =
      "UPDATE crewai_agents SET execution_count = execution_count + 1 WHERE id = "
          + BusyDatabase.id("?");

  /** Only those of clients: the migration waits for them too, and that holds nobody up by itself. */
  private static final String WAITING =
      """
      SELECT coalesce(max(extract(epoch FROM clock_timestamp() - l.waitstart) * 1000000), 0)::bigint
      FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE NOT l.granted AND a.application_name = 'client'
      """;

  private final ServerDatabase database;
  private final int agents;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong longestStatement = new AtomicLong();
  private final AtomicLong longestWait = new AtomicLong();
  private volatile boolean ended;

  Clients(ServerDatabase database, int agents) {
    this.database = database;
    this.agents = agents;
    for (int i = 0; i < 4; i++) {
      String sql = i % 2 == 0 ? READ : WRITE;
      int seed = i;
      running.add(threads.submit(() -> work(sql, new Random(seed))));
    }
    running.add(threads.submit(this::watch));
  }

  private Void work(String sql, Random random) throws SQLException, InterruptedException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      connection.setClientInfo("ApplicationName", "client");
      while (!ended) {
        statement.setInt(1, 1 + random.nextInt(agents));
        long start = System.nanoTime();
        statement.execute();
        longestStatement.accumulateAndGet((System.nanoTime() - start) / 1000, Math::max);
        statements.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(1);
      }
    }
    return null;
  }

  private Void watch() throws SQLException, InterruptedException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(WAITING)) {
      while (!ended) {
        try (ResultSet results = statement.executeQuery()) {
          results.next();
          longestWait.accumulateAndGet(results.getLong(1), Math::max);
        }
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
    return null;
  }

  /** How many statements were answered. */
  long statements() {
    return statements.get();
  }

  /** Microseconds from a client's question to its answer, at most, since the last reset. */
  long longestStatement() {
    return longestStatement.get();
  }

  /** Microseconds that a client waited for a lock, at most, since the last reset. */
  long longestWait() {
    return longestWait.get();
  }

  void reset() {
    statements.set(0);
    longestStatement.set(0);
    longestWait.set(0);
  }

  /** Fails when a client was refused something. */
  @Override
  public void close() {
    ended = true;
    threads.shutdown();
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("a client failed", e);
      }
    }
  }
}
