package dev.trammel;

import dev.trammel.project.Project;
import dev.trammel.project.ProjectReader;
import dev.trammel.project.ReadingRules;
import java.nio.file.Path;

/**
 * Where a project lies and how strictly it is read.
 *
 * @param root the project's folder; every reported path is relative to it
 * @param settings path of the settings file relative to {@code root}, usually {@code trammel.yaml}
 * @param strict whether a statement that cannot be modelled is an error
 * @param lenientDocs whether bad docs are left out with a warning, whatever the settings say
 */
public record ProjectLocation(Path root, String settings, boolean strict, boolean lenientDocs) {

  /** A project with the usual settings file, read leniently. */
  public static ProjectLocation of(Path root) {
    return new ProjectLocation(root, "trammel.yaml", false, false);
  }

  Project read() {
    return ProjectReader.read(root, settings, new ReadingRules(strict, lenientDocs));
  }
}
