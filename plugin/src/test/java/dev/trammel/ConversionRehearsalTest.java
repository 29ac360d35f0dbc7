package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column gets a type that cannot hold what it holds, and a rollback brings all of it back. */
class ConversionRehearsalTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"online", "transactional"})
  void itPassesEachLegWithTheLocksThatWerePredicted(String mode) {
    TestProject project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: test
                designs:
                  - file: design.md
                databases:
                  main:
                    migrations: { folder: m, mode: %s }
                    rehearsal: { rows: rows.sql }
                """
                    .formatted(mode))
            .with("m/0001_all.sql", "CREATE TABLE pen (id bigint PRIMARY KEY, code text);\n")
            .with("rows.sql", "INSERT INTO pen VALUES (1, '007'), (2, '8'), (3, NULL);\n")
            .with(
                "design.md",
                """
                # D

                <!-- trammel: role=declared database=main -->
                ```sql
                ALTER TABLE pen ALTER COLUMN code TYPE integer;
                ```
                """);
    RehearseResult result = project.rehearse();
    assertThat(result.findings()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(result.toString()).contains("locks as predicted").doesNotContain("not as predicted");
  }
}
