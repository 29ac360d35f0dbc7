package dev.trammel.agents.python;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine's Python. Where there is none, tests are skipped loudly; in CI they fail. */
public final class Interpreter {

  private Interpreter() {}

  /** What the script prints for the input. */
  public static String run(String script, String input) throws Exception {
    Path given = Files.createTempFile("python", ".in");
    Path printed = Files.createTempFile("python", ".out");
    try {
      Files.writeString(given, input);
      Process process =
          new ProcessBuilder("python3", "-c", script)
              .redirectInput(given.toFile())
              .redirectOutput(printed.toFile())
              .redirectErrorStream(true)
              .start();
      int exit = process.waitFor();
      String text = Files.readString(printed, StandardCharsets.UTF_8);
      if (exit != 0) {
        fail("python3 ended with " + exit + "\n" + text);
      }
      return text;
    } catch (IOException notInstalled) {
      if ("true".equals(System.getenv("CI"))) {
        fail("python3 is not installed", notInstalled);
      }
      System.err.println("*** NOT CHECKED by Python, which is not installed");
      abort("python3 is not installed");
      throw notInstalled;
    } finally {
      Files.deleteIfExists(given);
      Files.deleteIfExists(printed);
    }
  }
}
