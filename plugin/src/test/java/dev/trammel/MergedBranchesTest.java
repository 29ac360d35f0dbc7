package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.migration.Layout;
import dev.trammel.model.migration.MigrationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two branches planned a migration each; what they merge to goes on without a hand's help. */
class MergedBranchesTest {

  private static final String SETTINGS =
      """
      project: library
      designs:
        - file: design.md
        - file: more.md
      databases:
        library:
          migrations:
            folder: database/migrations
            layout: %s
            next: { version: "%s", name: %s }
      """;

  private static final String DESIGN =
      """
      # Library

      <!-- trammel: role=declared database=library -->
      ```sql
      %s
      ```
      """;

  private static final String ISBN = "ALTER TABLE book ADD COLUMN isbn text;";
  private static final String SHELF = "ALTER TABLE book ADD COLUMN shelf integer;";

  @TempDir private Path folder;

  /** A branch of a project whose first migration is released. */
  private TestProject branch(String name, Layout layout, String design, String more) {
    String first = layout.migrationFile(layout.firstVersion(), "book");
    String head = String.join("\n", layout.firstLines(layout.firstVersion(), "book", false));
    return new TestProject(folder.resolve(name))
        .with("trammel.yaml", settings(layout, name))
        .with(
            "database/migrations/" + first,
            head + "\nCREATE TABLE book (id bigint PRIMARY KEY, title text);\n")
        .with("design.md", DESIGN.formatted(design))
        .with("more.md", DESIGN.formatted(more));
  }

  private static String settings(Layout layout, String name) {
    String version = MigrationVersion.after(layout.firstVersion());
    return SETTINGS.formatted(layout.name().toLowerCase(Locale.ROOT), version, name);
  }

  /** Every file of either branch; where both have one, this branch's. */
  private TestProject merged(TestProject mine, TestProject theirs, Map<String, String> resolved) {
    TestProject merged = new TestProject(folder.resolve("merged"));
    for (TestProject each : List.of(theirs, mine)) {
      each.disk().keySet().stream()
          .filter(path -> Files.isRegularFile(each.root().resolve(path)))
          .forEach(path -> merged.with(path, each.text(path)));
    }
    resolved.forEach(merged::with);
    return merged;
  }

  @ParameterizedTest
  @EnumSource
  void plansOfTwoBranchesBecomeOne(Layout layout) {
    TestProject mine = branch("isbn", layout, ISBN, "");
    TestProject theirs = branch("shelf", layout, "", SHELF);
    mine.sync();
    theirs.sync();
    TestProject merged = merged(mine, theirs, Map.of("more.md", theirs.text("more.md")));

    SyncResult sync = merged.sync();

    String name = layout.migrationFile(version(layout, 1), "isbn");
    assertThat(merged.text("database/migrations/" + name)).contains("isbn text", "shelf integer");
    assertThat(sync.deleted())
        .contains("database/migrations/" + layout.migrationFile(version(layout, 1), "shelf"));
    assertThat(merged.check().findings()).isEmpty();
    assertThat(merged.rehearse().passed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aPlanComesBehindWhatTheOtherBranchReleased(Layout layout) {
    TestProject mine = branch("isbn", layout, ISBN, "");
    TestProject theirs = branch("shelf", layout, "", SHELF);
    mine.sync();
    theirs.release();
    TestProject merged = merged(mine, theirs, Map.of("more.md", theirs.text("more.md")));

    SyncResult sync = merged.sync();

    String next = "database/migrations/" + layout.migrationFile(version(layout, 2), "isbn");
    assertThat(sync.written()).contains(next);
    assertThat(merged.text(next)).contains("isbn text").doesNotContain("shelf integer");
    assertThat(sync.deleted())
        .contains("database/migrations/" + layout.migrationFile(version(layout, 1), "isbn"));
    assertThat(merged.check().findings()).isEmpty();
    assertThat(merged.rehearse().passed()).isTrue();
  }

  @Test
  void ofTwoReleasedOnesOneIsRefused() {
    TestProject mine = branch("isbn", Layout.FLYWAY, ISBN, "");
    TestProject theirs = branch("shelf", Layout.FLYWAY, "", SHELF);
    mine.release();
    theirs.release();
    String sum = "database/migrations/trammel.sum";
    TestProject merged =
        merged(
            mine,
            theirs,
            Map.of(
                "more.md",
                theirs.text("more.md"),
                sum,
                mine.text(sum)
                    + theirs.text(sum).lines().skip(1).findFirst().orElseThrow()
                    + "\n"));

    assertThat(merged.printed(() -> merged.sync().warnings()))
        .contains("V2__shelf.sql: error TR150: two migrations have one version");
  }

  private static String version(Layout layout, int behindFirst) {
    String version = layout.firstVersion();
    for (int i = 0; i < behindFirst; i++) {
      version = MigrationVersion.after(version);
    }
    return version;
  }
}
