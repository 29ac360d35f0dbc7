package dev.trammel.benchmark;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same statements, parsed by JSqlParser and not folded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class JSqlParserBenchmark {

  private static final int TABLES = 1_000;

  private List<SourceText> files;

  @Setup
  public void generate() {
    files = GeneratedMigrations.files(TABLES);
  }

  /** What it takes to parse each statement alone; those that it does not take are passed over. */
  @Benchmark
  public int jsqlparser() {
    int parsed = 0;
    for (SourceText file : files) {
      for (StatementText statement : StatementSplitter.split(file).statements()) {
        try {
          CCJSqlParserUtil.newParser(statement.sql()).withDialect(Dialect.POSTGRESQL).Statement();
          parsed++;
        } catch (ParseException | TokenMgrException e) {
          // Counts as not parsed.
        }
      }
    }
    return parsed;
  }
}
