package dev.trammel.postgres;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The archive lies on the class path: in tests, and for callers of the Java entry point. */
public record ClassPathBinaries(ClassLoader loader) implements ServerBinaries {

  /** Looks where this class comes from. */
  public ClassPathBinaries() {
    this(ClassPathBinaries.class.getClassLoader());
  }

  @Override
  public InputStream open(Platform platform) throws IOException {
    InputStream archive = loader.getResourceAsStream(platform.archiveName());
    if (archive == null) {
      throw new FileNotFoundException(
          platform.archiveName()
              + " is not on the class path; add io.zonky.test.postgres:"
              + platform.artifactId());
    }
    return archive;
  }

  @Override
  public String describe() {
    return "the class path";
  }
}
