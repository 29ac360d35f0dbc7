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
    RandomDatabases databases = new RandomDatabases(seed);
    Database from = databases.next();
    Database to = databases.next();
    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(PlanRequest.between(from, to, MeaningEquality.OFFLINE, "to"), diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    Database reached = from;
    for (Step step : plan.steps()) {
      assertThat(step.before()).isEqualTo(reached);
      reached = step.change().apply(reached);
    }
    assertThat(shape(reached)).isEqualTo(shape(to));
    for (RollbackStep step : plan.rollback()) {
      reached = step.change().apply(reached);
    }
    assertThat(shape(reached)).isEqualTo(shape(from));
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
    RandomDatabases databases = new RandomDatabases(seed);
    return Planner.plan(
        PlanRequest.between(databases.next(), databases.next(), MeaningEquality.OFFLINE, "to"),
        new Diagnostics());
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
