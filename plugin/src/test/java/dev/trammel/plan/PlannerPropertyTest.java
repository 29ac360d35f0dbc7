package dev.trammel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Table;
import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlannerPropertyTest {

  @Property(tries = 200)
  void forwardLeadsToTheTargetAndBack(@ForAll long seed) {
    RandomDatabases.Pair pair = new RandomDatabases(seed).pair();
    Diagnostics diagnostics = new Diagnostics();
    Plan plan = pair.plan(diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    Database reached = pair.from();
    for (Step step : plan.steps()) {
      assertThat(step.before()).isEqualTo(reached);
      reached = step.change().apply(reached);
    }
    assertThat(shape(reached)).isEqualTo(shape(pair.to()));
    for (RollbackStep step : plan.rollback()) {
      reached = step.change().apply(reached);
    }
    assertThat(shape(reached)).isEqualTo(shape(pair.from()));
  }

  @Property(tries = 200)
  void theSameDatabasesGiveTheSamePlan(@ForAll long seed) {
    assertThat(plan(seed)).isEqualTo(plan(seed));
  }

  @Property(tries = 200)
  void nothingIsPlannedBetweenEqualDatabases(@ForAll long seed) {
    Database database = new RandomDatabases(seed).next();
    Plan plan =
        Planner.plan(
            PlanRequest.between(database, database, MeaningEquality.OFFLINE, "to"),
            new Diagnostics());
    assertThat(plan.isEmpty()).isTrue();
  }

  private static Plan plan(long seed) {
    return new RandomDatabases(seed).pair().plan(new Diagnostics());
  }

  /** Without the position of columns. */
  private static Database shape(Database database) {
    Database result = database;
    for (Table table : database.tables().values()) {
      result =
          result.with(
              table.withColumns(
                  table.columns().stream().sorted(Comparator.comparing(Column::name)).toList()));
    }
    return result;
  }
}
