package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameTable;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.RandomDatabases;
import dev.trammel.plan.RandomDatabases.Pair;
import dev.trammel.postgres.ReusedDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pairs of databases drawn at random, every leg on a server with rows in it. The longer run is
 * {@code -Dtrammel.pairs=5000 -Dtrammel.postgres=16}, for each major; {@code -Dtrammel.firstPair}
 * goes on where another has ended. A pair that fails is made as small as it can be, and lies below
 * {@code target/failed-pairs} as a golden case.
 */
class ServerPropertyTest {

  private static final int PAIRS = Integer.getInteger("trammel.pairs", 200);

  private static final int FIRST = Integer.getInteger("trammel.firstPair", 1);

  @Test
  void postgresGoesForwardBackAndForwardAgain() throws SQLException {
    try (ReusedDatabase server = new ReusedDatabase()) {
      run(server);
    }
  }

  private static void run(ReusedDatabase server) throws SQLException {
    List<String> failures = new ArrayList<>();
    long rows = 0;
    for (int seed = FIRST; seed < FIRST + PAIRS && failures.size() < 10; seed++) {
      PlanMode mode = seed % 2 == 0 ? PlanMode.TRANSACTIONAL : PlanMode.ONLINE;
      Pair pair = new RandomDatabases(seed, TestServer.major()).pair();
      String name = "pair-" + seed;
      try {
        rows += PairRun.run(pair, mode, name, server);
      } catch (AssertionError e) {
        failures.add(e.getMessage() + "\n" + kept(pair, mode, name, server, e));
      }
    }
    assertThat(failures).as(PAIRS + " pairs from " + FIRST).isEmpty();
    assertThat(rows).as("rows").isGreaterThan(PAIRS);
  }

  /** Makes the pair small and writes it down. */
  private static String kept(
      Pair pair, PlanMode mode, String name, ReusedDatabase server, AssertionError failure) {
    String leg = leg(failure);
    Pair small =
        new PairShrinker(
                each -> {
                  try {
                    PairRun.run(each, mode, name, server);
                    return false;
                  } catch (AssertionError e) {
                    return leg(e).equals(leg);
                  } catch (RuntimeException | SQLException e) {
                    return false;
                  }
                })
            .shrink(pair);
    String kind = mode == PlanMode.ONLINE ? "online" : "plan";
    Path folder = TestServer.folder().resolveSibling("failed-pairs").resolve(kind).resolve(name);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("before.sql"), sql(small.from()));
      Files.writeString(folder.resolve("after.sql"), sql(small.to()));
      if (!small.intents().isEmpty()) {
        Files.writeString(folder.resolve("intents.txt"), intents(small.intents()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "To adopt it: cp -r "
        + folder
        + " plugin/src/test/resources/cases/"
        + kind
        + "/, then -Dtrammel.updateGoldens";
  }

  /** In which leg it failed, and how: the first word after the leg. */
  private static String leg(AssertionError failure) {
    String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return first.replaceAll("\"[^\"]*\"", "…");
  }

  private static String sql(Database database) {
    return SchemaScript.of(database).stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String intents(List<Change> intents) {
    return intents.stream()
        .map(ServerPropertyTest::intent)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String intent(Change intent) {
    if (intent instanceof RenameColumn it) {
      return String.format("rename column \"%s\" \"%s\" \"%s\"", it.table(), it.column(), it.to());
    }
    RenameTable table = (RenameTable) intent;
    return String.format("rename table \"%s\" \"%s\"", table.table(), table.to());
  }
}
