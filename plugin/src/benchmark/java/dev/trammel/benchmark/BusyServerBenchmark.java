package dev.trammel.benchmark;

import dev.trammel.postgres.ServerDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long those who use a large table wait while it is migrated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class BusyServerBenchmark {

  /** What clients met; in milliseconds. JMH reads public fields. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Met {
    public double longestLockWait;
    public double longestStatement;
    public double longestStatementBefore;
    public double statements;
  }

  @Param({"transactional", "online"})
  private String mode;

  @Param({"2000000"})
  private int agents;

  private ExamplePlan plan;
  private ServerDatabase database;
  private Clients clients;
  private long before;

  @Setup(Level.Iteration)
  public void create() throws IOException, SQLException, InterruptedException {
    plan = ExamplePlan.in(mode);
    database = BusyDatabase.create(plan.recorded(), agents);
    clients = new Clients(database, agents);
    TimeUnit.SECONDS.sleep(5);
    clients.reset();
    TimeUnit.SECONDS.sleep(5);
    before = clients.longestStatement();
    clients.reset();
  }

  @TearDown(Level.Iteration)
  public void drop() {
    clients.close();
    database.close();
  }

  @Benchmark
  public void migrate(Met met) {
    plan.planned().forEach(file -> BusyDatabase.run(database, file));
    met.longestStatementBefore = before / 1e3;
    met.longestLockWait = clients.longestWait() / 1e3;
    met.longestStatement = clients.longestStatement() / 1e3;
    met.statements = clients.statements();
  }
}
