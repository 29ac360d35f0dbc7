package dev.trammel.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {

  @TempDir private Path folder;

  @BeforeEach
  void twoExpectedFiles() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("one.txt"), "first\nsecond\nthird\n");
    Files.writeString(folder.resolve("sub/two.txt"), "same\n");
  }

  @Test
  void holdsWhenAllFilesAreEqual() {
    assertThatCode(
            () ->
                comparing()
                    .assertHoldsTexts(
                        Map.of("one.txt", "first\nsecond\nthird\n", "sub/two.txt", "same\n")))
        .doesNotThrowAnyException();
  }

  @Test
  void namesMissingExtraAndDifferingFilesAndTheSwitch() {
    assertThatThrownBy(
            () ->
                comparing()
                    .assertHoldsTexts(
                        Map.of("one.txt", "first\nchanged\nthird\n", "three.txt", "new\n")))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            %s differs from what was produced:
            ! one.txt: differs
                 1   first
                 2 - second
                   + changed
                 3   third
                 4  \s
            - sub/two.txt: expected, but was not produced
            + three.txt: produced, but not expected
            To take what was produced: ./mvnw test -Dtrammel.updateGoldens, then read the diff.
            """
                .formatted(folder));
  }

  @Test
  void seesATrailingLineFeed() {
    assertThatThrownBy(
            () ->
                comparing()
                    .assertHoldsTexts(
                        Map.of("one.txt", "first\nsecond\nthird", "sub/two.txt", "same\n")))
        .hasMessageContaining("! one.txt: differs");
  }

  @Test
  void rewritesTheFolderWhenAsked() throws IOException {
    GoldenFolder.at(folder, true)
        .assertHoldsTexts(Map.of("one.txt", "changed\n", "deep/three.txt", "new\n"));

    assertThat(folder.resolve("one.txt")).hasContent("changed\n");
    assertThat(folder.resolve("deep/three.txt")).hasContent("new\n");
    assertThat(folder.resolve("sub/two.txt")).doesNotExist();
  }

  @Test
  void updatesByTheSwitchAlone() {
    assertThat(GoldenFolder.updates("", null)).isTrue();
    assertThat(GoldenFolder.updates("true", "false")).isTrue();
    assertThat(GoldenFolder.updates("false", null)).isFalse();
    assertThat(GoldenFolder.updates(null, "true")).isFalse();
  }

  @Test
  void refusesToUpdateWhereCiIsSet() {
    assertThatThrownBy(() -> GoldenFolder.updates("true", "true"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("-Dtrammel.updateGoldens is refused where CI is set");
  }

  private GoldenFolder comparing() {
    return GoldenFolder.at(folder, false);
  }
}
