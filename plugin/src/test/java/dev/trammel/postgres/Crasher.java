package dev.trammel.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A process that starts a server and dies without a chance to stop it. */
final class Crasher {

  private Crasher() {}

  static Process start(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(';', File.pathSeparatorChar),
            Crasher.class.getName(),
            folder.toString())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) {
    EmbeddedServer.start(new ClassPathBinaries(), Path.of(arguments[0]));
    Runtime.getRuntime().halt(137);
  }
}
