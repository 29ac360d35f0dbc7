package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
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
}
