package dev.trammel.benchmark;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import java.util.ArrayList;
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

/** A plan in which every table changes in five ways, and one in which none does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PlanningBenchmark {

  @Param({"1000", "10000"})
  private int tables;

  private Database from;
  private Database same;
  private Database changed;

  @Setup
  public void generate() {
    List<SourceText> files = new ArrayList<>(GeneratedMigrations.files(tables));
    from = GeneratedMigrations.folded(files);
    same = GeneratedMigrations.folded(files);
    for (int i = 1; i <= tables; i++) {
      files.add(new SourceText("V1%05d__change.sql".formatted(i), GeneratedMigrations.changes(i)));
    }
    changed = GeneratedMigrations.folded(files);
  }

  @Benchmark
  public Plan everyTableChanges() {
    return plan(changed, 5 * tables);
  }

  @Benchmark
  public Plan nothingChanges() {
    return plan(same, 0);
  }

  private Plan plan(Database to, int steps) {
    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(
            PlanRequest.between(from, to, MeaningEquality.OFFLINE, "benchmark"), diagnostics);
    if (plan.steps().size() != steps || !diagnostics.all().isEmpty()) {
      throw new IllegalStateException("the plan has " + plan.steps().size() + " steps");
    }
    return plan;
  }
}
