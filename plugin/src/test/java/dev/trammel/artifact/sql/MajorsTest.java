package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.plan.PlanMode;
import dev.trammel.postgres.PublishedBinaries;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.ShadowEqualityTest;
import java.nio.file.Path;
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

  private static void run(int major) throws Exception {
    TestServer.on(
        major,
        () -> {
          assertThat(TestServer.major()).isEqualTo(major);
          for (Path fixture : ShadowEqualityTest.fixtures()) {
            new ShadowEqualityTest().foldEqualsServer(fixture);
          }
          for (String plan : PLANS) {
            PlanCasesTest.run(new GoldenCase(GoldenCase.root().resolve("plan").resolve(plan)));
          }
          for (PlanMode mode : PlanMode.values()) {
            ServerPropertyTest.run(1, mode);
          }
        });
  }
}
