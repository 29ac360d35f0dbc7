package dev.trammel.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.json.PackEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompiledPackTest {

  private static final Path COMMITTED =
      Project.ROOT.resolve("runtime/agents/src/test/resources/crewai-pack.json");

  @Test
  void thePackThatTheRuntimeIsTestedWithIsWhatTheCatalogCompilesTo() throws IOException {
    String compiled = PackEmitter.emit(Project.catalog());
    if (Boolean.getBoolean("trammel.goldens.rewrite") && System.getenv("CI") == null) {
      Files.writeString(COMMITTED, compiled);
    }

    assertThat(Files.readString(COMMITTED)).isEqualTo(compiled);
  }
}
