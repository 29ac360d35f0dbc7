package dev.trammel.benchmark;

import dev.trammel.model.Database;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The catalog of a server with many tables. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ReadingServerBenchmark {

  @Param({"1000", "10000"})
  private int tables;

  private ServerDatabase database;

  @Setup
  public void create() throws SQLException {
    database = GeneratedServer.withTables(tables);
  }

  @TearDown
  public void drop() {
    database.close();
  }

  @Benchmark
  public Database read() {
    Database read = database.read(ReadScope.ALL).database();
    if (read.tables().size() != tables) {
      throw new IllegalStateException("tables are missing");
    }
    return read;
  }
}
