package dev.trammel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.RenameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** A target that cannot be reached otherwise is refused with all that it would cost, at once. */
  @Property(tries = 200)
  void eachLossIsNamedUnlessItIsAllowed(@ForAll long seed) {
    RandomDatabases.Pair pair = new RandomDatabases(seed).pair();
    Diagnostics diagnostics = new Diagnostics();
    Planner.plan(
        new PlanRequest(
            pair.from(),
            pair.to(),
            pair.intents(),
            false,
            MeaningEquality.OFFLINE,
            subject -> Position.ofFile(subject.describe())),
        diagnostics);
    List<String> refused =
        diagnostics.all().stream()
            .filter(each -> each.code() == Code.TR302)
            .map(each -> each.position().file())
            .toList();
    assertThat(refused).containsAll(losses(pair)).doesNotHaveDuplicates();
  }

  /** Tables and columns with rows in them that are not there any more, or are computed now. */
  private static List<String> losses(RandomDatabases.Pair pair) {
    Database from = pair.from();
    List<Change> renames = new ArrayList<>(pair.intents());
    // Columns are named by their former tables.
    renames.sort(Comparator.comparing(RenameTable.class::isInstance));
    for (Change rename : renames) {
      from = rename.apply(from);
    }
    List<String> losses = new ArrayList<>();
    for (Table table : from.tables().values()) {
      Optional<Table> later = pair.to().table(table.name());
      if (later.isEmpty()) {
        losses.add(new ObjectReference.TableReference(table.name()).describe());
        continue;
      }
      table.columns().stream()
          .filter(each -> !isComputed(each))
          .filter(each -> later.get().column(each.name()).filter(it -> !isComputed(it)).isEmpty())
          .map(each -> new ObjectReference.ColumnReference(table.name(), each.name()).describe())
          .forEach(losses::add);
    }
    return losses;
  }

  private static boolean isComputed(Column column) {
    return column.generation().orElse(null) instanceof Generation.Computed;
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
