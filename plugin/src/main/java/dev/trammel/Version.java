package dev.trammel;

import java.util.Optional;

/** Trammel's own version. */
final class Version {

  private Version() {}

  /** As the JAR says; {@code development} when run from classes. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
