package dev.trammel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trammel.postgres.PublishedBinaries;
import dev.trammel.postgres.SchemaDump;
import dev.trammel.postgres.TestServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code pg_dump} sees of a rehearsal, on the newest server that it may read. */
class DumpObserverTest {

  private static RehearsalReport observed(CrewPlan plan) throws Exception {
    Optional<Integer> major =
        PublishedBinaries.majors().stream()
            .filter(each -> SchemaDump.installed(each).isPresent())
            .max(Integer::compare);
    assumeTrue(major.isPresent(), "no pg_dump on the path");
    RehearsalReport[] report = new RehearsalReport[1];
    TestServer.on(major.get(), () -> report[0] = plan.rehearse());
    return report[0];
  }

  private static Leg leg(RehearsalReport report, String name) {
    return report.legs().stream().filter(each -> each.name().equals(name)).findFirst().get();
  }

  @Test
  void itSeesTheSame() throws Exception {
    RehearsalReport report = observed(new CrewPlan());
    assertThat(report.diagnostics()).isEmpty();
    assertThat(leg(report, "forward").facts())
        .anyMatch(each -> each.matches("pg_dump \\d+ sees it as declared too"));
    assertThat(leg(report, "rollback").facts())
        .anyMatch(each -> each.matches("pg_dump \\d+ sees it as recorded too"));
  }

  @Test
  void itFailsALegThatPassedSoFar() throws Exception {
    DumpObserver observer = DumpObserver.of(18);
    Optional<DumpedSchema> before = Optional.of(DumpedSchema.of("CREATE TABLE a (id integer);"));
    Optional<DumpedSchema> after = Optional.of(DumpedSchema.of("CREATE TABLE a (id bigint);"));
    OpenLeg leg = new OpenLeg("rollback", "rollback.sql");
    observer.compare(leg, before, after, "recorded");
    observer.compare(leg, before, after, "recorded");
    assertThat(leg.close().ok()).isFalse();
    assertThat(leg.close().differences())
        .extracting(CatalogDifference::toString)
        .containsExactly(
            "pg_dump: CREATE TABLE a (id integer): present → absent",
            "pg_dump: CREATE TABLE a (id bigint): absent → present");
  }

  @Test
  void positionsOfColumnsAndPrintedCastsAreNoDifference() {
    String left =
        """
        SET statement_timeout = 0;
        CREATE TABLE public.a (
            id integer NOT NULL,
            state text,
            CONSTRAINT a_state CHECK ((state = ANY (ARRAY['x'::text, 'y'::text])))
        );
        """;
    String right =
        """
        CREATE TABLE public.a (
            state text,
            id integer NOT NULL,
            CONSTRAINT a_state CHECK (((state)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])))
        );
        """;
    assertThat(DumpedSchema.differences(DumpedSchema.of(left), DumpedSchema.of(right))).isEmpty();
    assertThat(
            DumpedSchema.differences(
                DumpedSchema.of(left), DumpedSchema.of(left.replace("NOT NULL", ""))))
        .extracting(CatalogDifference::right)
        .isEqualTo(List.of("absent", "present"));
  }
}
