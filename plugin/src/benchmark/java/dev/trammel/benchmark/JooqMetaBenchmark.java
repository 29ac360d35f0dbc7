package dev.trammel.benchmark;

import dev.trammel.postgres.ServerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.postgres.PostgresDatabase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same tables as jOOQ's code generator reads them: with columns, keys and checks alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class JooqMetaBenchmark {

  private static final int TABLES = 1_000;

  private ServerDatabase database;

  @Setup
  public void create() throws SQLException {
    database = GeneratedServer.withTables(TABLES);
  }

  @TearDown
  public void drop() {
    database.close();
  }

  @Benchmark
  public int jooqMeta() throws SQLException {
    try (Connection connection = database.connect();
        PostgresDatabase reader = new PostgresDatabase()) {
      reader.setConnection(connection);
      reader.setConfiguredSchemata(List.of(new SchemaMappingType().withInputSchema("public")));
      reader.setIncludes(new String[] {".*"});
      reader.setExcludes(new String[0]);
      int columns = 0;
      for (TableDefinition table : reader.getTables(reader.getSchema("public"))) {
        columns += table.getColumns().size() + table.getKeys().size();
        columns += table.getForeignKeys().size() + table.getCheckConstraints().size();
      }
      return columns;
    }
  }
}
