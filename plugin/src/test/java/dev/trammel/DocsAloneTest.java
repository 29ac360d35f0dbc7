package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of which there are docs and no migrations: nothing is recorded. */
class DocsAloneTest {

  private static final String BERTHS = "schema-docs/tables/berths.md";

  @TempDir private Path folder;

  private TestProject project;

  @BeforeEach
  void docsWithoutMigrations() throws IOException {
    project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: Harbour
                databases:
                  harbour:
                    docs: { folder: schema-docs/tables, owner: true }
                    java: { package: harbour.db }
                """)
            .with(BERTHS, DocsAsSourceTest.page("oldest-generation/berths.md"));
  }

  @Test
  void codeIsMadeOfThem() {
    assertThat(project.printed(() -> project.generate().warnings())).isEmpty();
  }

  @Test
  void theyAreRenderedAnew() {
    String before = project.text(BERTHS);
    project.docs();
    assertThat(project.text(BERTHS)).isEqualTo(before);
  }

  @Test
  void noMigrationIsMissedOrWritten() {
    project.docs();
    SortedMap<String, String> before = project.disk();

    assertThat(project.printed(project.check().findings())).isEmpty();
    SyncResult result = project.sync();

    assertThat(result.written()).isEmpty();
    assertThat(result.plans()).hasSize(1);
    assertThat(project.disk()).isEqualTo(before);
  }

  @Test
  void docsThatOnlyShowWhatIsRecordedDoNotStandAlone() {
    project.replacing("trammel.yaml", "owner: true", "owner: false");
    assertThat(project.printed(() -> project.docs().warnings()))
        .startsWith("trammel.yaml:4:5: error TR101: key \"migrations\" is missing")
        .contains("or docs: { folder: …, owner: true } alone");
  }
}
