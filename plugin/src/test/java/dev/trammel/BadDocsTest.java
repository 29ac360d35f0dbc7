package dev.trammel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files among the docs that are none: each is named, none is half read, none is written over. */
class BadDocsTest {

  private static final String DOCS = "schema-docs/tables/";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private TestProject project;

  @BeforeEach
  void aProjectWhoseDocsOwn() {
    project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: Library
                databases:
                  library:
                    migrations: { folder: database/migrations }
                    docs: { folder: schema-docs/tables, owner: false }
                """)
            .with(
                "database/migrations/0001_books.sql",
                """
                CREATE TABLE books (
                  id bigint PRIMARY KEY,
                  title text NOT NULL
                );
                CREATE TABLE readers (
                  id bigint PRIMARY KEY
                );
                """);
    project.sync();
    project.replacing("trammel.yaml", "owner: false", "owner: true");
  }

  @Test
  void allAreNamedInOneRun() throws IOException {
    spoil();

    assertThatThrownBy(() -> project.sync()).isInstanceOf(DiagnosticsException.class);
    assertThat(firstLines(() -> project.sync().warnings())).isEqualTo(named("error"));
  }

  @Test
  void aSwitchLetsTheGoodOnesThroughAndLeavesTheBadOnesAsTheyAre() throws IOException {
    spoil();
    project.replacing(
        DOCS + "books.md", "| title | `text` |", "| title | `character varying(9)` |");
    project.replacing("trammel.yaml", "owner: true", "owner: true, lenient: true");
    Map<String, String> before = project.disk();

    SyncResult result = project.sync();

    assertThat(
            result.warnings().stream()
                .filter(each -> each.position().file().startsWith(DOCS))
                .map(BadDocsTest::firstLine))
        .isEqualTo(named("warning"));
    assertThat(result.written())
        .containsExactly(
            "database/migrations/0002_schema_change.sql",
            "database/rollbacks/0002_schema_change_rollback.sql",
            "schema-docs/database-schema-overview.md");
    result.written().forEach(before::remove);
    assertThat(project.disk()).containsAllEntriesOf(before);
    assertThat(project.check().findings()).noneMatch(Diagnostic::isError);
  }

  @Test
  void aDerivedPageIsNotWrittenOverABadFile() {
    project
        .replacing("trammel.yaml", "owner: true", "owner: false")
        .replacing(DOCS + "books.md", "---\n\n[←", "## Notes\n\nBy hand.\n\n---\n\n[←");
    String spoilt = project.text(DOCS + "books.md");

    assertThat(firstLines(() -> project.sync().warnings()))
        .containsExactly(DOCS + "books.md:29:1: error TR110: section is unknown");
    assertThat(firstLines(() -> project.check().findings()))
        .contains(DOCS + "books.md:29:1: error TR110: section is unknown");

    project.replacing("trammel.yaml", "owner: false", "lenient: true");
    assertThat(firstLines(() -> project.sync().warnings()))
        .containsExactly(DOCS + "books.md:29:1: warning TR110: section is unknown");
    assertThat(project.text(DOCS + "books.md")).isEqualTo(spoilt);
  }

  @Test
  void aDerivedPageWithOtherLineEndsKeepsItsHandWrittenPart() {
    project
        .replacing("trammel.yaml", "owner: true", "owner: false")
        .replacing(DOCS + "books.md", "---\n\n[←", "## Usage Examples\n\nBy hand.\n\n---\n\n[←");
    String page = project.text(DOCS + "books.md");
    project.with(DOCS + "books.md", page.replace("\n", "\r\n"));

    project.sync();

    assertThat(project.text(DOCS + "books.md")).isEqualTo(page);
  }

  @Test
  @Timeout(30)
  void deepNestingOverflowsNoStack() {
    String deep = "(".repeat(100_000) + "true" + ")".repeat(100_000);
    project.replacing(
        DOCS + "books.md",
        "## Indexes",
        "### Check Constraints\n- `deep`: CHECK (" + deep + ")\n\n## Indexes");
    project.printed(() -> project.check().findings());

    project.replacing(
        DOCS + "books.md",
        "## Indexes\n\n",
        "## Indexes\n\n- `bottom`\n  ```sql\n  CREATE INDEX bottom ON public.books USING btree ("
            + deep
            + ")\n  ```\n");
    project.printed(() -> project.check().findings());

    project.replacing(
        DOCS + "books.md",
        "| title | `text` | **NO** | - |",
        "| title | `text` | **NO** | `" + deep + "` |");
    project.printed(() -> project.check().findings());
  }

  /** Every kind of file that is no table doc. */
  private void spoil() throws IOException {
    String books = project.text(DOCS + "books.md");
    String readers = project.text(DOCS + "readers.md");
    project
        .with(DOCS + "a-page.md", "# How to read these docs\n")
        .with(DOCS + "b-mark.md", "\ufeff" + readers.replace("# readers", "# b"))
        .with(DOCS + "c-nul.md", readers.replace("# readers", "# c").replace("bigint", "big\0int"))
        .with(DOCS + "d-latin.md", readers.replace("# readers", "# dü").getBytes(ISO_8859_1))
        .with(
            DOCS + "e-count.md",
            readers.replace("# readers", "# e").replace("(1 total)", "(2 total)"))
        .with(
            DOCS + "f-section.md",
            readers.replace("# readers", "# f").replace("## Indexes", "## Index"))
        .with(DOCS + "g-twice.md", books)
        .with(DOCS + "h-large.md", large())
        .with(DOCS + "readers.md", readers.substring(0, readers.indexOf("## Constraints") + 9));
    Files.writeString(elsewhere.resolve("secret.md"), readers);
    Files.createSymbolicLink(folder.resolve(DOCS + "i-link.md"), elsewhere.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve(DOCS + "j-link.md"), Path.of("nowhere.md"));
  }

  private static byte[] large() {
    byte[] large = new byte[50_000_000];
    Arrays.fill(large, "x".getBytes(UTF_8)[0]);
    return large;
  }

  private static List<String> named(String severity) {
    return List.of(
            "a-page.md:1:1: %s TR110: page is no table doc: its title is no table's",
            "b-mark.md:1:1: %s TR110: doc starts with a byte-order mark",
            "c-nul.md:14:12: %s TR110: doc holds a NUL character",
            "d-latin.md:1:4: %s TR103: the file is not UTF-8",
            "e-count.md:10:13: %s TR111: heading counts 2 columns above 1 rows",
            "f-section.md:21:1: %s TR110: section is unknown",
            "g-twice.md:1:3: %s TR112: a table is documented twice",
            "h-large.md: %s TR103: the file is too large",
            "i-link.md: %s TR103: the file is a link out of its folder",
            "j-link.md: %s TR103: the file is a link that leads nowhere",
            "readers.md:16:10: %s TR113: doc ends in the middle")
        .stream()
        .map(line -> DOCS + line.formatted(severity))
        .toList();
  }

  private List<String> firstLines(java.util.function.Supplier<List<Diagnostic>> goal) {
    return project.printed(goal).lines().filter(line -> line.startsWith("schema-docs")).toList();
  }

  private static String firstLine(Diagnostic found) {
    return "%s: %s %s: %s"
        .formatted(found.position(), found.severity(), found.code(), found.message());
  }
}
