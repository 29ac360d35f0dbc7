package dev.trammel.artifact.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaEmitterTest {

  @TempDir private Path folder;

  @Test
  void compilesWithEveryWarningAnError() throws Exception {
    ClassLoader classes = GeneratedCode.load(folder, GeneratedCode.emit(Platform.database()));

    assertThat(classes.loadClass("com.example.db.CrewaiAgent")).isRecord();
  }
}
