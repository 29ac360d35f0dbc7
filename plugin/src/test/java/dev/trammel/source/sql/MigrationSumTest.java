package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationSumTest {

  private static final MigrationFile FIRST = file("1", "CREATE TABLE a (id int);\n");
  private static final MigrationFile SECOND = file("2", "CREATE TABLE b (id int);\n");
  private static final MigrationFile THIRD = file("3", "CREATE TABLE c (id int);\n");

  private static MigrationFile file(String version, String sql) {
    SourceText text = new SourceText("m/" + version + "_x.sql", sql);
    return new MigrationFile(text, version, "x", Optional.empty());
  }

  private static List<String> verify(List<MigrationFile> released, MigrationFile... present) {
    SourceText sum = new SourceText("m/trammel.sum", MigrationSum.content(released));
    return MigrationSum.verify(sum, List.of(present)).stream()
        .map(DiagnosticFormatter::firstLine)
        .toList();
  }

  @Test
  void acceptsWhatItWroteWithNewMigrationsBehind() {
    assertThat(verify(List.of(FIRST, SECOND), FIRST, SECOND, THIRD)).isEmpty();
    SourceText sum = new SourceText("s", MigrationSum.content(List.of(FIRST)));
    assertThat(MigrationSum.released(sum, List.of(FIRST, SECOND))).containsExactly(FIRST);
  }

  @Test
  void acceptsOtherLineEndings() {
    MigrationFile windows = file("1", "CREATE TABLE a (id int);\r\n");
    assertThat(verify(List.of(FIRST), windows)).isEmpty();
  }

  @Test
  void namesTheChangedFileAlone() {
    MigrationFile edited = file("1", "CREATE TABLE a (id bigint);\n");
    assertThat(verify(List.of(FIRST, SECOND), edited, SECOND))
        .containsExactly(
            "m/1_x.sql:1: error TR151: a released migration was changed, or one before it");
  }

  @Test
  void namesAMissingOne() {
    assertThat(verify(List.of(FIRST, SECOND), SECOND))
        .containsExactly("m/trammel.sum:1:67: error TR151: a released migration is not there");
  }

  @Test
  void namesOneThatABranchPutBeforeReleasedOnes() {
    assertThat(verify(List.of(FIRST, THIRD), FIRST, SECOND, THIRD))
        .containsExactly(
            "m/2_x.sql:1: error TR151: a migration that is not released stands before released"
                + " ones");
  }

  @Test
  void namesLinesThatAreNoHashes() {
    SourceText sum = new SourceText("m/trammel.sum", "<<<<<<< HEAD\n");
    assertThat(MigrationSum.verify(sum, List.of()))
        .extracting(DiagnosticFormatter::firstLine)
        .containsExactly("m/trammel.sum:1:1: error TR151: this line is no hash");
  }
}
