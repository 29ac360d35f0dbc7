package dev.trammel.mojo;

import java.util.Locale;

/** The operating system and processor, as the embedded PostgreSQL's artifacts name them. */
record Platform(String system, String processor) {

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String name, String architecture) {
    String os = name.toLowerCase(Locale.ROOT);
    String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
    boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
    return new Platform(os.contains("darwin") ? "darwin" : system, arm ? "arm64v8" : "amd64");
  }

  String classifier() {
    return system + "-" + processor;
  }
}
