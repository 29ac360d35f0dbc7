package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.VersionedSql;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.RandomDatabases;
import dev.trammel.postgres.PublishedBinaries;
import dev.trammel.postgres.ReusedDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.ShadowEqualityTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the other tests hold on the newest PostgreSQL, in part on the older ones too; all of it runs
 * there with {@code -Dtrammel.postgres=15}.
 */
class MajorsTest {

  private static final List<String> PLANS =
      List.of("constraint-changes", "partitions", "privileges", "serial-and-identity", "storage");

  @TestFactory
  Stream<DynamicTest> olderServersDoAsTheNewestDoes() {
    return PublishedBinaries.majors().stream()
        .filter(major -> major != PublishedBinaries.USUAL_MAJOR)
        .map(major -> DynamicTest.dynamicTest("PostgreSQL " + major, () -> run(major)));
  }

  /** Those that differ between majors, and a third of the others. */
  private static List<Path> fixtures(int major) throws Exception {
    List<Path> all = ShadowEqualityTest.fixtures();
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean whole = VersionedSql.isWhole(Files.readString(all.get(i)), 0);
      if (!whole || i % 3 == major % 3) {
        some.add(all.get(i));
      }
    }
    return some;
  }

  private static void run(int major) throws Exception {
    TestServer.on(
        major,
        () -> {
          assertThat(TestServer.major()).isEqualTo(major);
          for (Path fixture : fixtures(major)) {
            new ShadowEqualityTest().foldEqualsServer(fixture);
          }
          for (String plan : PLANS) {
            PlanCasesTest.run(new GoldenCase(GoldenCase.root().resolve("plan").resolve(plan)));
          }
          try (ReusedDatabase server = new ReusedDatabase()) {
            for (PlanMode mode : PlanMode.values()) {
              PairRun.run(new RandomDatabases(1, major).pair(), mode, "pair 1", server);
            }
          }
        });
  }
}
