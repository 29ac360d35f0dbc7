package dev.trammel.benchmark;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** Migrations of eighteen statements a table, read and folded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ReadingSqlBenchmark {

  @Param({"1000", "10000"})
  private int tables;

  private List<SourceText> files;

  @Setup
  public void generate() {
    files = GeneratedMigrations.files(tables);
  }

  @Benchmark
  public Database readAndFold() {
    Database database = GeneratedMigrations.folded(files);
    if (database.tables().size() != tables || database.views().size() != tables) {
      throw new IllegalStateException("tables or views are missing");
    }
    return database;
  }
}
