package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.migration.Layout;
import dev.trammel.model.migration.MigrationVersion;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationEmitterTest {

  private static final Database CREWS =
      Database.EMPTY.with(
          Table.of(
              QualifiedName.of("crews"), List.of(Column.of("id", DataType.INTEGER)), List.of()));

  private static Plan plan(Database from, Database to) {
    return Planner.plan(
        PlanRequest.between(from, to, MeaningEquality.OFFLINE, "to"), new Diagnostics());
  }

  private static List<Artifact> emit(Plan plan, Layout style, String version) {
    return MigrationEmitter.emit(
        plan,
        new MigrationTarget("main", "db/migrations", "db/rollbacks", style, version, "crews"));
  }

  @Test
  void supabaseFindsNoRollbackAmongItsMigrations() {
    List<Artifact> files = emit(plan(Database.EMPTY, CREWS), Layout.SUPABASE, "20251106000000");
    assertThat(files)
        .extracting(Artifact::path)
        .containsExactly(
            "db/migrations/20251106000000_crews.sql",
            "db/rollbacks/20251106000000_crews_rollback.sql");
    assertThat(files.get(0).content()).doesNotContain("BEGIN;");
    assertThat(files.get(1).content())
        .contains("\nBEGIN;\n", "\nCOMMIT;\n")
        .contains("-- Then: supabase migration repair --status reverted 20251106000000\n");
  }

  @Test
  void flywayFindsNoRollbackAmongItsMigrations() {
    assertThat(emit(plan(Database.EMPTY, CREWS), Layout.FLYWAY, "3"))
        .extracting(Artifact::path)
        .containsExactly("db/migrations/V3__crews.sql", "db/rollbacks/V3__crews_rollback.sql");
  }

  @Test
  void liquibaseFindsAChangeset() {
    List<Artifact> files = emit(plan(Database.EMPTY, CREWS), Layout.LIQUIBASE, "0003");
    assertThat(files)
        .extracting(Artifact::path)
        .containsExactly("db/migrations/0003_crews.sql", "db/rollbacks/0003_crews_rollback.sql");
    assertThat(files.get(0).content())
        .startsWith(
            """
            --liquibase formatted sql

            --changeset trammel:0003_crews splitStatements:false
            -- Made by Trammel:""");
  }

  @Test
  void golangMigrateFindsItsDownFileBesideTheUpFile() {
    List<Artifact> files = emit(plan(Database.EMPTY, CREWS), Layout.GOLANG, "000003");
    assertThat(files)
        .extracting(Artifact::path)
        .containsExactly(
            "db/migrations/000003_crews.down.sql", "db/migrations/000003_crews.up.sql");
    assertThat(files).noneMatch(each -> each.content().contains("BEGIN;\n\n"));
  }

  @Test
  void plainMigrationsBringTheirTransaction() {
    List<Artifact> files = emit(plan(Database.EMPTY, CREWS), Layout.PLAIN, "0003");
    assertThat(files).allMatch(each -> each.content().endsWith("\nCOMMIT;\n"));
  }

  @Test
  void labelsAreCommittedInAMigrationOfTheirOwn() {
    QualifiedName mood = QualifiedName.of("mood");
    Database from = CREWS.with(new EnumType(mood, List.of("sad"), Optional.empty()));
    Database to = from.with(new EnumType(mood, List.of("sad", "ok"), Optional.of("How one is")));
    assertThat(emit(plan(from, to), Layout.FLYWAY, "1.9"))
        .extracting(Artifact::path)
        .containsExactly(
            "db/migrations/V1.10__crews_2.sql",
            "db/migrations/V1.9__crews.sql",
            "db/rollbacks/V1.9__crews_rollback.sql");
  }

  @Test
  void anEmptyPlanHasNoFiles() {
    assertThat(emit(plan(CREWS, CREWS), Layout.PLAIN, "1")).isEmpty();
  }

  @Test
  void aNameThatIsNoFileNameIsMadeOne() {
    MigrationTarget target = new MigrationTarget("main", "m", "r", Layout.PLAIN, "1", "../a b;c");
    assertThat(target.forwardPath()).isEqualTo("m/1__a_b_c.sql");
  }

  @Test
  void versionsAreTheLastPlusOne() {
    assertThat(MigrationVersion.after("20251106000000")).isEqualTo("20251106000001");
    assertThat(MigrationVersion.after("000099")).isEqualTo("000100");
    assertThat(MigrationVersion.after("1.9")).isEqualTo("1.10");
    assertThat(MigrationVersion.after("9")).isEqualTo("10");
    assertThatThrownBy(() -> MigrationVersion.after("one"))
        .hasMessage("a version without a number: one");
  }

  @Test
  void aLineBreakInANameCannotEndAComment() {
    Table table =
        Table.of(
            QualifiedName.of("a\nDROP TABLE b; --"),
            List.of(Column.of("id", DataType.INTEGER)),
            List.of());
    Plan plan = plan(Database.EMPTY, Database.EMPTY.with(table));
    assertThat(emit(plan, Layout.PLAIN, "1").get(0).content())
        .contains("-- new table a DROP TABLE b; --\nCREATE TABLE \"a\nDROP TABLE b; --\"");
  }
}
