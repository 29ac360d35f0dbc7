package dev.trammel.postgres;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The archive lies in a JAR that was resolved for the platform. */
public record JarBinaries(Path jar) implements ServerBinaries {

  @Override
  public InputStream open(Platform platform) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(platform.archiveName());
      if (entry == null) {
        throw new FileNotFoundException(
            jar.getFileName()
                + " holds no "
                + platform.archiveName()
                + "; it is for another platform");
      }
      try (InputStream archive = file.getInputStream(entry)) {
        return new ByteArrayInputStream(archive.readAllBytes());
      }
    }
  }

  @Override
  public String describe() {
    return jar.toString();
  }
}
