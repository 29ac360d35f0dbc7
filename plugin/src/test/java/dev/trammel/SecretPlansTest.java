package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No migration is planned that would show a password, and no message shows one. */
class SecretPlansTest {

  private static final String RECORDED =
      """
      CREATE FOREIGN DATA WRAPPER far;
      CREATE SERVER harbour FOREIGN DATA WRAPPER far;
      CREATE USER MAPPING FOR PUBLIC SERVER harbour OPTIONS (password 'sesame');
      CREATE PUBLICATION boats;
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE USER MAPPING FOR postgres SERVER harbour OPTIONS (password 'sesame') | option password",
        "ALTER USER MAPPING FOR PUBLIC SERVER harbour OPTIONS (SET password 'sesame2') | option password",
        "DROP USER MAPPING FOR PUBLIC SERVER harbour | option password",
        "CREATE SUBSCRIPTION s CONNECTION 'host=sea password=sesame' PUBLICATION boats WITH (connect = false) | password of its connection",
        "CREATE SUBSCRIPTION s CONNECTION 'postgresql://me:sesame@sea/db' PUBLICATION boats WITH (connect = false) | password of its connection",
      })
  void itIsRefused(String declared, String secret) {
    String printed = printed(declared);
    assertThat(printed)
        .contains("error TR301", "would show the " + secret, "in a migration of your own")
        .doesNotContain("sesame");
    assertThat(folder.resolve("m/0002_schema_change.sql")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE USER MAPPING FOR postgres SERVER harbour OPTIONS (user 'me')",
        "CREATE SUBSCRIPTION s CONNECTION 'host=sea' PUBLICATION boats WITH (connect = false)",
      })
  void whatHasNoneIsPlanned(String declared) {
    assertThat(printed(declared)).doesNotContain("error");
    assertThat(folder.resolve("m/0002_schema_change.sql")).exists();
  }

  private String printed(String declared) {
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
                    migrations: { folder: m }
                """)
            .with("m/0001_all.sql", RECORDED)
            .with(
                "design.md",
                "# D\n\n<!-- trammel: role=declared database=main -->\n```sql\n"
                    + declared
                    + ";\n```\n");
    return project.printed(() -> project.sync().warnings());
  }
}
