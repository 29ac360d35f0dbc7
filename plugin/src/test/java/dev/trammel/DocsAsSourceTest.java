package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.Seeds;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of docs is the only source: it is rendered anew, each file in its dialect. */
class DocsAsSourceTest {

  private static final String DOCS = "schema-docs/tables/";
  private static final String OVERVIEW = "schema-docs/database-schema-overview.md";

  @TempDir private Path folder;

  private TestProject project;

  @BeforeEach
  void aFolderOfDocsOfBothDialects() throws IOException {
    Files.createDirectories(folder.resolve("database/migrations"));
    project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: Harbour
                databases:
                  harbour:
                    migrations: { folder: database/migrations }
                    docs: { folder: schema-docs/tables, owner: true }
                """)
            .with(DOCS + "berths.md", page("oldest-generation/berths.md"))
            .with(DOCS + "moorings.md", page("every-section/moorings.md"))
            .with(DOCS + "office.moorings.md", page("trammel-dialect/moorings.md"));
    for (SourceText seed : Seeds.tables()) {
      project.with(DOCS + title(seed) + ".md", seed.text());
    }
  }

  @Test
  void everyFileComesBackByteForByte() {
    SortedMap<String, String> before = project.disk();

    SyncResult result = project.docs();

    assertThat(result.written()).containsExactly(OVERVIEW);
    assertThat(project.disk()).containsAllEntriesOf(before);
    assertThat(project.docs().written()).isEmpty();
  }

  @Test
  void aTypeThatNothingTellsKeepsSqlAndCodeFromBeingMadeButNotDocs() {
    project.replacing(DOCS + "berths.md", "`'{}'::text[]`", "-");

    assertThat(project.docs().written()).containsExactly(OVERVIEW);
    String unknown = DOCS + "berths.md:18:11: error TR114: element type of array column \"tags\"";
    assertThat(project.printed(() -> project.generate().warnings())).startsWith(unknown);
    assertThat(project.printed(() -> project.sync().warnings())).startsWith(unknown);
    CheckResult check = project.check();
    assertThat(project.printed(check.findings())).startsWith(unknown);
    assertThat(check.notCompared())
        .first()
        .isEqualTo("harbour: migrations, for what is declared is not known in full");
  }

  @Test
  void aMigrationTellsTheTypeThatTheDocHides() {
    project
        .replacing(DOCS + "berths.md", "`'{}'::text[]`", "-")
        .with("database/migrations/0001_berths.sql", "CREATE TABLE berths (tags varchar(9)[]);");

    assertThat(project.printed(() -> project.generate().warnings())).doesNotContain("TR114");
  }

  @Test
  void onlyWhatChangedChanges() {
    String berths = project.text(DOCS + "berths.md");
    project.with(
        "database/migrations/0001_berths.sql",
        "CREATE TABLE berths (id bigint, depth_m numeric(4,1), CONSTRAINT deep CHECK (depth_m >"
            + " 1));");

    project.docs();

    assertThat(project.text(DOCS + "berths.md"))
        .isEqualTo(
            berths
                .replace("(3 total)", "(4 total)")
                .replace(
                    "\n\n---\n\n[",
                    """

                    | depth_m | `numeric(4,1)` | YES | - | - |

                    ## Constraints

                    ### Check Constraints
                    - `deep`: CHECK ((depth_m > 1))

                    ---

                    [\
                    """));
  }

  @Test
  void twoDocsThatStateOneTypeDifferently() {
    project.with(
        DOCS + "piers.md",
        page("trammel-dialect/moorings.md")
            .replace("# moorings", "# piers")
            .replace("**Schema**: office\n", "")
            .replace("'booked', 'lies', ", "'booked', ")
            .replace("office.moorings_code_seq", "piers_code_seq"));

    assertThat(project.printed(() -> project.docs().warnings()))
        .startsWith(
            DOCS
                + "piers.md:76:4: error TR205: type mooring_state is stated otherwise by another"
                + " doc");
  }

  @Test
  void brokenSqlInADocIsNotTakenForUnknown() {
    project.replacing(DOCS + "moorings.md", "(berth_id,", "(berth_id");

    assertThatThrownBy(() -> project.docs())
        .isInstanceOfSatisfying(
            DiagnosticsException.class,
            refused ->
                assertThat(refused.diagnostics())
                    .extracting(Diagnostic::isError)
                    .containsOnly(true));
  }

  static String page(String name) {
    return new GoldenCase(GoldenCase.root().resolve("doc")).text(name);
  }

  private static String title(SourceText seed) {
    return List.of(seed.text().split(" ", 3)).get(1);
  }
}
