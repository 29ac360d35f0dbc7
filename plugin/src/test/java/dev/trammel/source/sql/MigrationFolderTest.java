package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.migration.Layout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationFolderTest {

  private static List<SourceText> files(String... paths) {
    return Stream.of(paths).map(path -> new SourceText(path, "SELECT 1;\n")).toList();
  }

  private static List<String> order(Migrations migrations) {
    return migrations.files().stream().map(MigrationFile::fileName).toList();
  }

  private static List<String> findings(Migrations migrations) {
    return migrations.diagnostics().stream().map(DiagnosticFormatter::firstLine).toList();
  }

  @Test
  void ordersByVersionAndPairsRollbacks() {
    Migrations supabase =
        MigrationFolder.read(
            Layout.SUPABASE,
            files("m/20251106000000_b.sql", "m/20251009000000_a.sql"),
            files("r/20251106000000_b_rollback.sql"));
    assertThat(order(supabase)).containsExactly("20251009000000_a.sql", "20251106000000_b.sql");
    assertThat(supabase.files().get(0).rollback()).isEmpty();
    assertThat(supabase.files().get(1).rollback())
        .map(SourceText::file)
        .contains("r/20251106000000_b_rollback.sql");
    assertThat(supabase.files().get(1).description()).isEqualTo("b");
    assertThat(supabase.nextVersion()).isEqualTo("20251106000001");
    assertThat(supabase.diagnostics()).isEmpty();
  }

  @Test
  void ordersFlywayByNumbersAndRepeatsLast() {
    Migrations flyway =
        MigrationFolder.read(
            Layout.FLYWAY,
            files("R__views.sql", "V10__c.sql", "V2__b.sql", "V1.1__a.sql", "U2__b.sql"),
            List.of());
    assertThat(order(flyway))
        .containsExactly("V1.1__a.sql", "V2__b.sql", "V10__c.sql", "R__views.sql");
    assertThat(flyway.files().get(1).rollback()).isPresent();
    assertThat(flyway.nextVersion()).isEqualTo("11");
  }

  @Test
  void pairsUpAndDown() {
    Migrations golang =
        MigrationFolder.read(
            Layout.GOLANG, files("000001_a.up.sql", "000001_a.down.sql"), List.of());
    assertThat(order(golang)).containsExactly("000001_a.up.sql");
    assertThat(golang.files().get(0).rollback()).isPresent();
    assertThat(golang.nextVersion()).isEqualTo("000002");
  }

  @Test
  void reportsTwoOfOneVersionAndNamesWithoutOne() {
    assertThat(
            findings(
                MigrationFolder.read(
                    Layout.FLYWAY, files("V1__a.sql", "V1.0__b.sql", "notes.sql"), List.of())))
        .containsExactly(
            "V1__a.sql: error TR150: two migrations have one version",
            "notes.sql: error TR150: a migration's name has no version");
  }

  @Test
  void reportsPlainNamesWhoseOrderIsNotTheirNumbers() {
    assertThat(
            findings(MigrationFolder.read(Layout.PLAIN, files("9_a.sql", "10_b.sql"), List.of())))
        .containsExactly(
            "10_b.sql: error TR150: by its name it runs before 9_a.sql, by its number after");
  }

  @Test
  void reportsWhatSupabaseRunsOrLeavesOutOtherwise() {
    Migrations supabase =
        MigrationFolder.read(
            Layout.SUPABASE,
            files(
                "m/20200101000000_init.sql",
                "m/20251106000000_b.sql",
                "m/20251106000000_b_rollback.sql"),
            List.of());
    assertThat(findings(supabase))
        .containsExactly(
            "m/20200101000000_init.sql: warning TR150: Supabase does not run this migration",
            "m/20251106000000_b_rollback.sql: warning TR150: Supabase runs this rollback as a"
                + " migration");
    assertThat(
            MigrationFolder.read(
                    Layout.SUPABASE,
                    files("20211209000000_init.sql", "20220101000000_init.sql"),
                    List.of())
                .diagnostics())
        .isEmpty();
  }

  @Test
  void reportsARollbackWithoutMigration() {
    assertThat(
            findings(
                MigrationFolder.read(
                    Layout.SUPABASE, files(), files("r/20250101000000_x_rollback.sql"))))
        .containsExactly(
            "r/20250101000000_x_rollback.sql: warning TR150: a rollback has no migration");
  }

  @Test
  void startsWithTheLayoutsFirstVersion() {
    assertThat(MigrationFolder.read(Layout.GOLANG, files(), List.of()).nextVersion())
        .isEqualTo("000001");
  }

  private static SourceText file(String path, String text) {
    return new SourceText(path, text);
  }

  private static List<String> statements(MigrationFile file) {
    return StatementSplitter.split(file.sql()).statements().stream()
        .map(each -> each.position() + " " + each.sql())
        .toList();
  }

  @Test
  void readsChangesetsOfLiquibase() {
    String text =
        """
        --liquibase formatted sql

        --changeset ada:1 dbms:postgresql,h2 runOnChange:true
        CREATE TABLE books (id bigint);
        --rollback DROP TABLE books;

        --changeset "ada l":"two words" dbms:mysql
        CREATE TABLE books (id bigint) ENGINE=InnoDB;

        -- changeset ada:3 endDelimiter:/
        CREATE VIEW v AS SELECT 1 /
        --rollback not required
        """;
    Migrations migrations =
        MigrationFolder.read(
            Layout.LIQUIBASE, List.of(file("c/db.changelog-1.2.sql", text)), List.of());
    assertThat(findings(migrations)).isEmpty();
    MigrationFile read = migrations.files().get(0);
    assertThat(read.version()).isEqualTo("1.2");
    assertThat(statements(read))
        .containsExactly(
            "c/db.changelog-1.2.sql:4:1 CREATE TABLE books (id bigint)",
            "c/db.changelog-1.2.sql:11:1 CREATE VIEW v AS SELECT 1");
    assertThat(StatementSplitter.split(read.rollback().orElseThrow()).statements())
        .extracting(each -> each.position() + " " + each.sql())
        .containsExactly("c/db.changelog-1.2.sql:5:12 DROP TABLE books");
  }

  @Test
  void reportsChangesetsThatLiquibaseWouldRefuseOrPass() {
    String text =
        """
        --liquibase formatted sql
        --changeset ada
        SELECT 1;
        --changeset ada:1
        --preconditions onFail:MARK_RAN
        SELECT 1;
        --changeset ada:1
        SELECT 1;
        """;
    assertThat(
            findings(
                MigrationFolder.read(Layout.LIQUIBASE, List.of(file("1.sql", text)), List.of())))
        .containsExactly(
            "1.sql:2:1: error TR150: a changeset needs an author and an id",
            "1.sql:5:1: warning TR150: a precondition may keep a changeset from running",
            "1.sql:7:1: error TR150: two changesets have one name");
  }

  @Test
  void knowsBaselinesAndCallbacksOfFlyway() {
    Migrations flyway =
        MigrationFolder.read(
            Layout.FLYWAY,
            files("B2__b.sql", "B3__b.sql", "V1__a.sql", "V4__c.sql", "afterMigrate.sql"),
            List.of());
    assertThat(flyway.baseline()).map(MigrationFile::fileName).contains("B3__b.sql");
    assertThat(order(flyway)).containsExactly("V1__a.sql", "V4__c.sql");
    assertThat(findings(flyway))
        .containsExactly("afterMigrate.sql: warning TR150: a callback of Flyway is not followed");
  }

  @Test
  void readsDaysAsVersions() {
    assertThat(
            order(
                MigrationFolder.read(
                    Layout.PLAIN,
                    files("2024-02-01-120000_b.sql", "2024-01-31_a.sql", "2024-02-01-130000_c.sql"),
                    List.of())))
        .containsExactly("2024-01-31_a.sql", "2024-02-01-120000_b.sql", "2024-02-01-130000_c.sql");
  }

  @Test
  void tellsLayoutsByTheNamesOfFiles() {
    assertThat(Layout.ofFiles(List.of("1_a.up.sql", "1_a.down.sql"))).isEqualTo(Layout.GOLANG);
    assertThat(Layout.ofFiles(List.of("V1__a.sql", "R__b.sql"))).isEqualTo(Layout.FLYWAY);
    assertThat(Layout.ofFiles(List.of("20250101000000_a.sql"))).isEqualTo(Layout.SUPABASE);
    assertThat(Layout.ofFiles(List.of("001_a.sql"))).isEqualTo(Layout.PLAIN);
  }
}
