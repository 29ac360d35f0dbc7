package dev.trammel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void aRightPlanPassesEveryLeg() throws SQLException {
    RehearsalReport report = new CrewPlan().rehearse();
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.ok()).isTrue();
    assertThat(report.measured()).filteredOn(each -> !each.asPredicted()).isEmpty();
    assertThat(report.measured()).hasSize(8);
    assertThat(report.legs())
        .extracting(leg -> leg.toString().replaceAll("fingerprint [0-9a-f]{12}", "fingerprint #"))
        .extracting(leg -> leg.replaceAll(", pg_dump \\d+ sees it as \\w+ too", ""))
        .containsExactly(
            "migrations: ok: 1 file, 2 tables, catalog as recorded",
            "fixtures: ok: 8 rows, fingerprint #",
            "forward: ok: 8 statements, locks as predicted, catalog as declared",
            "rows kept: ok: 8 rows, fingerprint #, 2 values of crews.crew_type mapped",
            "later data: ok: 10 rows, fingerprint #",
            "permission: ok: the rollback discards 2 values of crews.verbose, allowed,"
                + " the rollback discards 1 row of deployments, allowed",
            "rollback: ok: 7 statements, catalog as recorded, 9 rows, fingerprint #",
            "forward again: ok: 8 statements, catalog as after the first forward leg");
  }

  @Test
  void withoutLaterDataTheRowsComeBackAsTheyWere() throws SQLException {
    RehearsalReport report = new CrewPlan().later("SELECT 1").allowing().rehearse();
    assertThat(report.ok()).isTrue();
    assertThat(fingerprint(report, "rollback")).isEqualTo(fingerprint(report, "fixtures"));
    assertThat(leg(report, "permission").facts()).containsExactly("nothing is discarded");
  }

  @Test
  void columnOrderAloneIsSaidButIsNoDifference() throws SQLException {
    String moving =
        CrewPlan.ROLLBACK
            + "ALTER TABLE members ADD COLUMN moved integer;\n"
            + "UPDATE members SET moved = crew_id;\n"
            + "ALTER TABLE members DROP COLUMN crew_id;\n"
            + "ALTER TABLE members RENAME COLUMN moved TO crew_id;\n"
            + "ALTER TABLE members ADD CONSTRAINT members_crew_id_fkey FOREIGN KEY (crew_id)"
            + " REFERENCES crews (id);\n";
    RehearsalReport report = new CrewPlan().rollback(moving).rehearse();
    assertThat(leg(report, "rollback").ok()).isTrue();
    assertThat(leg(report, "rollback").facts()).contains("columns in another order in [members]");
  }

  @Test
  void dataThatTheRollbackDiscardsWantsPermissionByName() throws SQLException {
    RehearsalReport report = new CrewPlan().allowing("crews.*").rehearse();
    assertThat(report.ok()).isFalse();
    Diagnostic refusal = onlyError(report);
    assertThat(refusal.code()).isEqualTo(Code.TR302);
    assertThat(refusal.position()).isEqualTo(Position.ofFile("rollback.sql"));
    assertThat(refusal.message()).isEqualTo("the rollback discards 1 row of deployments");
    assertThat(refusal.fix()).contains("allow it by name: deployments");
  }

  @Test
  void aRollbackThatForgetsAConstraintIsCaught() throws SQLException {
    String rollback = CrewPlan.without(CrewPlan.ROLLBACK, "ADD CONSTRAINT crew_types");
    Leg leg = leg(new CrewPlan().rollback(rollback).rehearse(), "rollback");
    assertThat(leg.ok()).isFalse();
    assertThat(leg.differences())
        .extracting(CatalogDifference::toString)
        .containsExactly("constraint crew_types on crews: present → absent");
    assertThat(leg.diagnostics().get(0).code()).isEqualTo(Code.TR520);
    assertThat(leg.diagnostics().get(0).found().get())
        .isEqualTo("constraint crew_types on crews: present → absent");
  }

  @Test
  void aRollbackThatLeavesATableBehindIsCaught() throws SQLException {
    String rollback = CrewPlan.without(CrewPlan.ROLLBACK, "DROP TABLE deployments");
    RehearsalReport report = new CrewPlan().rollback(rollback).rehearse();
    assertThat(leg(report, "rollback").differences())
        .extracting(CatalogDifference::toString)
        .containsExactly("table deployments: absent → present");
    assertThat(leg(report, "forward again").diagnostics().get(0).message())
        .isEqualTo("PostgreSQL refuses the statement: relation \"deployments\" already exists");
  }

  @Test
  void aRollbackThatDoesNotRestoreMappedValuesIsCaught() throws SQLException {
    String rollback = CrewPlan.without(CrewPlan.ROLLBACK, "UPDATE crews");
    Leg leg = leg(new CrewPlan().rollback(rollback).rehearse(), "rollback");
    assertThat(leg.rowDifferences())
        .extracting(RowDifference::toString)
        .containsExactly("crews 2: crew_type: expected parallel, found sequential");
    assertThat(leg.diagnostics().get(0).code()).isEqualTo(Code.TR521);
  }

  @Test
  void aRollbackThatOverwritesEditsIsCaught() throws SQLException {
    String rollback = CrewPlan.ROLLBACK.replace(" AND k.mapped = crews.process_type", "");
    Leg leg = leg(new CrewPlan().rollback(rollback).rehearse(), "rollback");
    assertThat(leg.rowDifferences())
        .extracting(RowDifference::toString)
        .containsExactly("crews 3: crew_type: expected hierarchical, found parallel");
  }

  @Test
  void aPlanThatTouchesOtherRowsIsCaught() throws SQLException {
    String forward = CrewPlan.FORWARD + "UPDATE crews SET name = 'x' WHERE id = 1;\n";
    Leg leg = leg(new CrewPlan().forward(forward).rehearse(), "rows kept");
    assertThat(leg.rowDifferences())
        .extracting(RowDifference::toString)
        .containsExactly("crews 1: name: expected one, found x");
  }

  @Test
  void aPlanThatLosesARowOfATableWithoutKeyIsCaught() throws SQLException {
    String forward = CrewPlan.FORWARD + "DELETE FROM members WHERE ctid = '(0,1)';\n";
    Leg leg = leg(new CrewPlan().forward(forward).rehearse(), "rows kept");
    assertThat(leg.rowDifferences())
        .extracting(RowDifference::toString)
        .containsExactly("members [a, 1] #2: expected a row, found no row");
  }

  @Test
  void aPlanThatDoesNotReachDeclaredIsCaught() throws SQLException {
    String forward = CrewPlan.FORWARD.replace("boolean DEFAULT false", "boolean");
    Leg leg = leg(new CrewPlan().forward(forward).rehearse(), "forward");
    assertThat(leg.differences())
        .extracting(CatalogDifference::toString)
        .containsExactly("column crews.verbose: default value: false → none");
  }

  @Test
  void migrationsThatGiveSomethingElseThanRecordedAreCaught() throws SQLException {
    String migrations = CrewPlan.RECORDED.replace("name text NOT NULL", "name text");
    Leg leg = leg(new CrewPlan().migrations(migrations).rehearse(), "migrations");
    assertThat(leg.differences())
        .extracting(CatalogDifference::toString)
        .containsExactly("column crews.name: nullable: false → true");
    assertThat(leg.diagnostics().get(0).position()).isEqualTo(Position.ofFile("migrations/1.sql"));
  }

  @Test
  void aRefusedStatementEndsTheRehearsalAtItsPlace() throws SQLException {
    String forward = CrewPlan.FORWARD.replace("DROP CONSTRAINT crew_types", "DROP CONSTRAINT crew");
    RehearsalReport report = new CrewPlan().forward(forward).rehearse();
    assertThat(report.ok()).isFalse();
    assertThat(report.legs()).hasSize(3);
    assertThat(onlyError(report).code()).isEqualTo(Code.TR511);
    assertThat(onlyError(report).position()).isEqualTo(new Position("forward.sql", 1, 1));
  }

  @Test
  void aConnectionThatIsLostOnTheWayIsOneClearError() throws SQLException {
    RehearsalReport report =
        new CrewPlan().later("SELECT pg_terminate_backend(pg_backend_pid())").rehearse();
    assertThat(report.ok()).isFalse();
    assertThat(onlyError(report).position()).isEqualTo(new Position("later.sql", 1, 1));
    assertThat(onlyError(report).message())
        .startsWith("PostgreSQL refuses the statement: terminating connection");
  }

  private static Leg leg(RehearsalReport report, String name) {
    return report.legs().stream().filter(leg -> leg.name().equals(name)).findFirst().orElseThrow();
  }

  private static String fingerprint(RehearsalReport report, String name) {
    return leg(report, name).facts().stream()
        .filter(fact -> fact.startsWith("fingerprint"))
        .findFirst()
        .orElseThrow();
  }

  private static Diagnostic onlyError(RehearsalReport report) {
    List<Diagnostic> errors = report.diagnostics();
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }
}
