package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationSum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement does depends on what it meets, and so does what is told of it. */
class MigrationHazardsTest {

  private static final String BOOKS =
      """
      CREATE TABLE shelves (id bigint PRIMARY KEY, label varchar(10));
      CREATE TABLE books (
        id bigint PRIMARY KEY,
        shelf_id bigint,
        title text NOT NULL,
        isbn text,
        pages integer CHECK (pages > 0),
        CONSTRAINT isbn_there CHECK (isbn IS NOT NULL)
      );
      CREATE INDEX books_shelf_id_idx ON books (shelf_id);
      """;

  private static final String TIMEOUTS =
      "SET lock_timeout = '2s';\nSET statement_timeout = '5s';\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE pens (id bigint PRIMARY KEY, ink text); CREATE INDEX ON pens (ink);",
        "CREATE TABLE pens (id bigint PRIMARY KEY); ALTER TABLE pens ADD CHECK (id > 0);",
        "CREATE TABLE pens (id bigint PRIMARY KEY); ALTER TABLE pens RENAME TO pencils;",
        "ALTER TABLE shelves ALTER COLUMN label TYPE text;",
        "ALTER TABLE books ADD COLUMN note text NOT NULL DEFAULT 'none';",
        "ALTER TABLE books ADD COLUMN seen timestamptz DEFAULT now();",
        "ALTER TABLE books ALTER COLUMN isbn SET NOT NULL;",
        "ALTER TABLE books ADD CONSTRAINT long CHECK (pages > 9) NOT VALID;",
        "ALTER TABLE books ADD FOREIGN KEY (shelf_id) REFERENCES shelves (id) NOT VALID;",
        "CREATE INDEX CONCURRENTLY IF NOT EXISTS titles ON books (title);",
        "UPDATE books SET pages = 1 WHERE id = 1;",
        "COMMENT ON TABLE books IS 'all of them';",
        "CREATE VIEW titles AS SELECT id, title FROM books;",
        "CREATE TYPE state AS ENUM ('new'); ALTER TYPE state ADD VALUE 'old' AFTER 'new';"
      })
  void whatHarmsNobodyIsNotTold(String sql) {
    assertThat(codes(project(TIMEOUTS + sql))).isEmpty();
  }

  @Test
  void aTypeThatGetsWiderAndOneThatIsWrittenAnewAreToldApart() {
    assertThat(codes(project(TIMEOUTS + "ALTER TABLE books ALTER COLUMN pages TYPE bigint;")))
        .containsExactly("TR610");
    assertThat(
            codes(project(TIMEOUTS + "ALTER TABLE shelves ALTER COLUMN label TYPE varchar(20);")))
        .containsExactly("TR651");
  }

  @Test
  void aCommentSilencesWithAReasonAboveBehindOrWithinAStatement() {
    String index = "CREATE INDEX titles ON books (title);";
    assertThat(codes(project(TIMEOUTS + index))).containsExactly("TR600");
    assertThat(codes(project(TIMEOUTS + "-- trammel: allow TR600 because it is small\n" + index)))
        .isEmpty();
    assertThat(codes(project(TIMEOUTS + index + " -- trammel: allow TR600 because it is small\n")))
        .isEmpty();
    assertThat(
            codes(
                project(
                    TIMEOUTS
                        + "CREATE INDEX titles\n  -- trammel: allow TR600 because it is small\n"
                        + "  ON books (title);")))
        .isEmpty();
  }

  @Test
  void aSilenceIsAboutOneStatementOnly() {
    String silence = "-- trammel: allow TR600 because it is small\n";
    assertThat(
            codes(
                project(
                    TIMEOUTS
                        + silence
                        + "CREATE INDEX titles ON books (title);\nCREATE INDEX isbns ON books (isbn);")))
        .containsExactly("TR600");
  }

  @Test
  void releasedMigrationsAreLeftAloneUnlessTheSettingsWantThem() {
    TestProject project = project(TIMEOUTS + "CREATE INDEX titles ON books (title);");
    List<MigrationFile> released =
        Stream.of("0001_books.sql", "0002_change.sql")
            .map(
                file ->
                    new MigrationFile(
                        new SourceText(
                            "database/migrations/" + file,
                            project.text("database/migrations/" + file)),
                        "",
                        "",
                        Optional.empty()))
            .toList();
    project.with("database/migrations/trammel.sum", MigrationSum.content(released));
    assertThat(codes(project)).isEmpty();
    project.with("trammel.yaml", settings("hazards: { released: true }"));
    assertThat(codes(project)).contains("TR600");
  }

  @Test
  void settingsRaiseAndSilenceByCode() {
    TestProject project =
        project(TIMEOUTS + "CREATE INDEX titles ON books (title);\nDROP TABLE shelves;");
    assertThat(codes(project)).containsExactly("TR600", "TR630");
    assertThat(project.check().passed()).isTrue();
    project.with("trammel.yaml", settings("hazards: { levels: { TR600: off, TR630: error } }"));
    assertThat(codes(project)).containsExactly("TR630");
    assertThat(project.check().passed()).isFalse();
  }

  @Test
  void generateTellsThemWhereTheSettingsWantIt() {
    TestProject project = project(TIMEOUTS + "CREATE INDEX titles ON books (title);");
    assertThat(project.generate().warnings()).isEmpty();
    project.with("trammel.yaml", settings("hazards: { generate: true }"));
    assertThat(hazards(project.generate().warnings())).contains("TR600");
  }

  @Test
  void whereTheRowsOfATableThatGoesWereReadIsTold() {
    String made = TIMEOUTS + "CREATE TABLE racks (id bigint PRIMARY KEY);\n";
    assertThat(dropped(made + "INSERT INTO racks SELECT id FROM shelves;"))
        .isEqualTo("the rows of shelves are gone but for what racks got");
    assertThat(dropped(made + "INSERT INTO racks SELECT id FROM shelves WHERE id > 9;"))
        .isEqualTo("the rows of shelves are gone for good");
  }

  private String dropped(String before) {
    return project(before + "\nDROP TABLE shelves;").check().remarks().stream()
        .filter(each -> each.code() == Code.TR630)
        .map(Diagnostic::message)
        .findFirst()
        .orElse("");
  }

  private TestProject project(String second) {
    return new TestProject(folder)
        .with("trammel.yaml", settings(""))
        .with("database/migrations/0001_books.sql", BOOKS)
        .with("database/migrations/0002_change.sql", second);
  }

  private static String settings(String hazards) {
    return "project: Library\ndatabases:\n  library:\n"
        + "    migrations: { folder: database/migrations }\n    "
        + hazards
        + "\n";
  }

  /** Those of the second migration, for the first is what it builds on. */
  private static List<String> codes(TestProject project) {
    CheckResult result = project.check();
    List<Diagnostic> all = new ArrayList<>(result.remarks());
    all.addAll(result.findings());
    return hazards(
        all.stream().filter(each -> each.position().file().endsWith("change.sql")).toList());
  }

  private static List<String> hazards(List<Diagnostic> findings) {
    return findings.stream()
        .map(each -> each.code().name())
        .filter(code -> code.startsWith("TR6"))
        .toList();
  }
}
